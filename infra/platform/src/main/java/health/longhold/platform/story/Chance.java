package health.longhold.platform.story;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Seeded draws by name: the same question always gets the same answer, whatever was asked before.
 */
record Chance(long seed) {

  /** A fraction from 0 up to but not including 1. */
  double unit(Object... question) {
    return (bits(question) >>> 11) * 0x1.0p-53;
  }

  /** A whole number from 0 to {@code choices - 1}. */
  int pick(int choices, Object... question) {
    return (int) (unit(question) * choices);
  }

  private long bits(Object... question) {
    StringBuilder name = new StringBuilder().append(seed);
    for (Object part : question) {
      name.append('|').append(part);
    }
    return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8))
            .getLeastSignificantBits()
        * 0x9E3779B97F4A7C15L;
  }
}
