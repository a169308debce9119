package health.longhold.progress.progression.read.decisions;

import health.longhold.starter.web.InvalidRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A place among an exercise's decisions, written {@code 2026-10-05_17}. */
public record DecisionPlace(LocalDate day, long sequence) {
  static final DecisionPlace NEWEST = new DecisionPlace(LocalDate.of(9999, 1, 1), 0);

  /**
   * Reads what a former page gave as {@code next}; nothing stands for the beginning.
   *
   * @throws InvalidRequest for anything else
   */
  static @Nullable DecisionPlace parse(@Nullable String after) {
    if (after == null) {
      return null;
    }
    int cut = Math.max(after.indexOf('_'), 0);
    try {
      return new DecisionPlace(
          LocalDate.parse(after.substring(0, cut)), Long.parseLong(after.substring(cut + 1)));
    } catch (DateTimeException | NumberFormatException e) {
      throw new InvalidRequest("after", "is no place in a history", "next of a former page");
    }
  }

  @Override
  public String toString() {
    return day + "_" + sequence;
  }
}
