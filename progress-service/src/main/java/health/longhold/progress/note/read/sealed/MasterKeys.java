package health.longhold.progress.note.read.sealed;

import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys that wrap members' data keys, {@code longhold.notes}. A new master is put in place by
 * giving it a new id and moving the one before to the former: each data key is wrapped anew when it
 * is next used.
 *
 * @param masterKey 32 bytes in base64
 * @param masterKeyId the name under which the master is remembered beside what it wrapped
 * @param formerMasterKeys masters that wrapped before, by their ids
 */
@ConfigurationProperties("longhold.notes")
record MasterKeys(
    String masterKey, String masterKeyId, @DefaultValue Map<String, String> formerMasterKeys) {
  private static final int BYTES = 32;

  MasterKeys {
    formerMasterKeys = Map.copyOf(formerMasterKeys);
    key(masterKey);
    formerMasterKeys.values().forEach(MasterKeys::key);
  }

  SecretKey current() {
    return key(masterKey);
  }

  /**
   * The master of this id.
   *
   * @throws IllegalStateException when it is not configured
   */
  SecretKey named(String id) {
    if (id.equals(masterKeyId)) {
      return current();
    }
    String former = formerMasterKeys.get(id);
    if (former == null) {
      throw new IllegalStateException("longhold.notes.former-master-keys has no key " + id);
    }
    return key(former);
  }

  private static SecretKey key(String base64) {
    byte[] bytes = Base64.getDecoder().decode(Objects.requireNonNull(base64, "masterKey"));
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a master key of longhold.notes is 32 bytes in base64");
    }
    return new SecretKeySpec(bytes, "AES");
  }

  @Override
  public String toString() {
    return "MasterKeys[" + masterKeyId + "]";
  }
}
