package health.longhold.progress.note.read.sealed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM as we keep it: 12 bytes of nonce, drawn anew each time, then ciphertext and tag. The
 * place a text belongs to is authenticated with it, so that it opens nowhere else.
 */
final class AesGcm {
  private static final String TRANSFORMATION = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private AesGcm() {}

  static byte[] seal(SecretKey key, byte[] plain, String... place) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(plain);
      return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + TRANSFORMATION, e);
    }
  }

  /**
   * Opens what {@link #seal} made.
   *
   * @throws IllegalStateException when key or place are others, or a bit has changed
   */
  static byte[] open(SecretKey key, byte[] sealed, String... place) {
    byte[] nonce = new byte[NONCE_BYTES];
    ByteBuffer rest = ByteBuffer.wrap(sealed).get(nonce);
    byte[] ciphertext = new byte[rest.remaining()];
    rest.get(ciphertext);
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(ciphertext);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealed elsewhere, under another key, or damaged", e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String... place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(TRANSFORMATION);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    for (String part : place) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      // with its length, so that no two places read alike
      cipher.updateAAD(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      cipher.updateAAD(bytes);
    }
    return cipher;
  }
}
