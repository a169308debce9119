package health.longhold.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/** The key that signs tokens, the same after a restart, readable by its owner only. */
final class SigningKey {
  private static final int BITS = 2048;

  private SigningKey() {}

  static JWKSet keptIn(Path file) {
    try {
      if (!Files.exists(file)) {
        write(file, generated());
      }
      return JWKSet.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the signing key in " + file, e);
    } catch (ParseException e) {
      throw new IllegalStateException(file + " holds no key set", e);
    }
  }

  private static JWKSet generated() {
    try {
      RSAKey key =
          new RSAKeyGenerator(BITS)
              .keyUse(KeyUse.SIGNATURE)
              .keyID(UUID.randomUUID().toString())
              .generate();
      return new JWKSet(key);
    } catch (JOSEException e) {
      throw new IllegalStateException("every JDK makes RSA keys", e);
    }
  }

  private static void write(Path file, JWKSet keys) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    // written whole or not at all: half a key would be refused at every later start
    Path half = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(half);
    Files.createFile(
        half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(half, keys.toString(false));
    Files.move(half, file);
  }
}
