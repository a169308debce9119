package health.longhold.starter.audit;

import java.time.Duration;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The audit trail's settings.
 *
 * @param key of the seals, base64, 32 bytes or more; known to services and to no database
 * @param sealEvery how long a record may stand unsealed
 */
@ConfigurationProperties("longhold.audit")
public record AuditProperties(
    @DefaultValue(DEVELOPMENT_KEY) String key, @DefaultValue("5s") Duration sealEvery) {
  /** Fit for a laptop only; it reads {@code development-only-audit-key-00000}. */
  public static final String DEVELOPMENT_KEY = "ZGV2ZWxvcG1lbnQtb25seS1hdWRpdC1rZXktMDAwMDA=";

  private static final int SHORTEST_KEY = 32;

  public AuditProperties {
    if (Base64.getDecoder().decode(key).length < SHORTEST_KEY) {
      throw new IllegalArgumentException("longhold.audit.key is shorter than 32 bytes");
    }
  }

  /** Never shows the key. */
  @Override
  public String toString() {
    return "AuditProperties[sealEvery=%s]".formatted(sealEvery);
  }
}
