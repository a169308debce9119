package health.longhold.starter.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A seal as it was known at some time outside of the database: it must still be there.
 *
 * @param mac in hexadecimal digits
 */
record Anchor(String tenant, long number, String mac) {
  private static final Pattern FORM =
      Pattern.compile("([a-z0-9-]{1,80}):([0-9]{1,18}):([0-9a-f]{64})");

  /**
   * Reads {@code tenant:number:mac}.
   *
   * @throws IllegalArgumentException when it has another form
   */
  static Anchor parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("expected tenant:number:mac");
    }
    return new Anchor(matcher.group(1), Long.parseLong(matcher.group(2)), matcher.group(3));
  }
}
