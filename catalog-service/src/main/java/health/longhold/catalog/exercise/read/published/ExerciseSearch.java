package health.longhold.catalog.exercise.read.published;

import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.Laterality;
import health.longhold.kernel.Region;
import health.longhold.starter.web.InvalidRequest;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for; a part that is null restricts nothing. {@code words} is what was typed, so
 * far, cut into lower-case words.
 */
record ExerciseSearch(
    @Nullable List<String> words,
    @Nullable Region region,
    @Nullable String setting,
    @Nullable Laterality laterality,
    @Nullable Position after) {
  private static final int LONGEST_QUERY = 200;
  private static final int MOST_WORDS = 10;

  /** Marks belong to their letter: a word of Hindi is full of them. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /**
   * The words of what was typed; null when nothing was.
   *
   * @throws InvalidRequest when it is longer than 200 characters
   */
  static @Nullable List<String> words(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    if (typed.length() > LONGEST_QUERY) {
      throw new InvalidRequest("q", "is too long", "up to " + LONGEST_QUERY + " characters");
    }
    return Stream.of(BETWEEN_WORDS.split(asCompared(typed), -1))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .toList();
  }

  /** Lower case, and one spelling of what keyboards compose in two. */
  static String asCompared(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** Where a list goes on: after this rank, and at the same rank after this exercise. */
  record Position(BigDecimal rank, ExerciseId exerciseId) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6}\\.\\d{6})~([a-z0-9-]{1,80})");

    /**
     * Reads what {@code next} of the page before gave.
     *
     * @throws InvalidRequest when it is nothing of the kind
     */
    static @Nullable Position parse(@Nullable String after) {
      if (after == null) {
        return null;
      }
      Matcher matcher = FORM.matcher(after);
      if (!matcher.matches()) {
        throw new InvalidRequest("after", "is no position of this list", "next of a page before");
      }
      return new Position(new BigDecimal(matcher.group(1)), new ExerciseId(matcher.group(2)));
    }

    @Override
    public String toString() {
      return rank.toPlainString() + "~" + exerciseId;
    }
  }
}
