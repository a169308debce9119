package health.longhold.starter.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sequence number a caller last saw, from {@code If-Match}; null when the header is absent or
 * {@code *}. Declared as a controller parameter.
 */
public record IfMatch(@Nullable Long sequence) {
  private static final Pattern FORM = Pattern.compile("\"([0-9]{1,18})\"");

  /**
   * Reads the header.
   *
   * @throws InvalidRequest when it is no quoted sequence number
   */
  static IfMatch parse(@Nullable String header) {
    if (header == null || header.equals("*")) {
      return new IfMatch(null);
    }
    Matcher matcher = FORM.matcher(header);
    if (!matcher.matches()) {
      throw new InvalidRequest(
          "If-Match", "is no entity tag of ours", "a quoted number, as an ETag gave it");
    }
    return new IfMatch(Long.valueOf(matcher.group(1)));
  }
}
