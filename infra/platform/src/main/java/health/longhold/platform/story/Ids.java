package health.longhold.platform.story;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * UUIDv7s that depend on the run, the seed and the member alone, so that any call can be repeated
 * without harm: after a lost answer, or from the start by giving the run's name again.
 */
record Ids(String run, long seed, int member) {
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000000000000000L;

  UUID of(Instant at, Object... what) {
    StringBuilder name = new StringBuilder().append(run).append('|').append(seed);
    name.append('|').append(member);
    for (Object part : what) {
      name.append('|').append(part);
    }
    ByteBuffer hash = ByteBuffer.wrap(sha256(name.toString()));
    long high = (at.toEpochMilli() << 16) | VERSION_7 | (hash.getLong() & 0x0FFFL);
    long low = VARIANT | (hash.getLong() & 0x3FFFFFFFFFFFFFFFL);
    return new UUID(high, low);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
