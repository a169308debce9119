package health.longhold.progress.alert.policy;

import health.longhold.kernel.AlertId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Names an alert after what caused it, so that a cause heard of twice raises one alert. */
final class AlertCause {
  private static final long VERSION_7 = 0x7000L;
  private static final long LOW_12_BITS = 0x0fffL;

  private AlertCause() {}

  /** A UUIDv7: the time of the cause, then its name instead of chance. */
  static AlertId named(Instant at, String cause) {
    UUID name = UUID.nameUUIDFromBytes(cause.getBytes(StandardCharsets.UTF_8));
    long high =
        (at.toEpochMilli() << 16) | VERSION_7 | (name.getMostSignificantBits() & LOW_12_BITS);
    return new AlertId(new UUID(high, name.getLeastSignificantBits()));
  }
}
