package health.longhold.kernel;

import java.util.regex.Pattern;

/** The grammar of every readable identifier. */
final class Slugs {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST = 80;

  private Slugs() {}

  static void check(String value) {
    if (value.length() > LONGEST || !SLUG.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "expected lower-case words joined by hyphens, 1 to 80 characters");
    }
  }
}
