package health.longhold.starter.json;

import java.util.UUID;

/** The canonical text form of a UUID and nothing else; the JDK also takes {@code 1-1-1-1-1}. */
final class Uuids {
  private static final int CANONICAL_LENGTH = 36;

  private Uuids() {}

  static UUID parse(String text) {
    if (text.length() != CANONICAL_LENGTH) {
      throw new IllegalArgumentException("expected a UUID");
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("expected a UUID", e);
    }
  }
}
