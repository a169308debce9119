package health.longhold.progress.reminder.domain;

import health.longhold.kernel.TextValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The part of a calendar's address that nobody can guess: 32 random bytes as base64url, made on the
 * member's device. Whoever has it reads the calendar; here only its hash is kept.
 */
public record CalendarSecret(String value) implements TextValue {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  /** Of 32 random bytes nearly every one has more; a word typed 43 letters long has fewer. */
  private static final int LEAST_DIFFERENT = 16;

  public CalendarSecret {
    if (!FORM.matcher(value).matches() || value.chars().distinct().count() < LEAST_DIFFERENT) {
      throw new IllegalArgumentException("expected 32 random bytes as base64url");
    }
  }

  /** SHA-256, as hexadecimal digits: what is random needs no salt. */
  public String hash() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(value.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** Not the secret, which no log may hold. */
  @Override
  public String toString() {
    return "CalendarSecret";
  }
}
