package health.longhold.starter.correlation;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A W3C {@code traceparent}, version 00.
 *
 * @param traceId 32 lower-case hexadecimal digits, not all zero
 * @param parentId 16 lower-case hexadecimal digits, not all zero
 * @param flags 2 lower-case hexadecimal digits
 */
record Traceparent(String traceId, String parentId, String flags) {
  static final String HEADER = "traceparent";

  private static final Pattern FORM =
      Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})");
  private static final int PARENT_DIGITS = 16;

  static Traceparent fresh() {
    String random = hex();
    return new Traceparent(random, hex().substring(0, PARENT_DIGITS), "01");
  }

  static Optional<Traceparent> parse(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new Traceparent(matcher.group(1), matcher.group(2), matcher.group(3)))
        : Optional.empty();
  }

  private static String hex() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  @Override
  public String toString() {
    return "00-" + traceId + "-" + parentId + "-" + flags;
  }
}
