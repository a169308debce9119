package health.longhold.starter.ratelimit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many requests a second for long, and so many at once after a rest.
 *
 * @param perSecond 1 or more
 * @param burst 1 or more
 */
public record Rate(int perSecond, int burst) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,7})/s burst (\\d{1,7})");

  public Rate {
    if (perSecond < 1 || burst < 1) {
      throw new IllegalArgumentException("expected 1 or more requests");
    }
  }

  /**
   * Reads {@code 20/s burst 200}, the form of the configuration.
   *
   * @throws IllegalArgumentException for any other form
   */
  public static Rate valueOf(String text) {
    Matcher words = FORM.matcher(text);
    if (!words.matches()) {
      throw new IllegalArgumentException("expected a rate as 20/s burst 200");
    }
    return new Rate(Integer.parseInt(words.group(1)), Integer.parseInt(words.group(2)));
  }
}
