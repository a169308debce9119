package health.longhold.progress.reminder.domain;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A few times spread evenly over working hours: never at their edges, where days begin and end.
 *
 * @param from the beginning, in whole minutes
 * @param to the end, later on the same day
 * @param times how many, 1 to {@value #MOST}, at least {@value #APART} minutes apart
 */
public record BetweenMeetings(LocalTime from, LocalTime to, int times) {
  /** Our choice: more would be noise. */
  public static final int MOST = 6;

  /** Our choice, in minutes. */
  public static final int APART = 20;

  /** Nobody meets at 11:17: what is spread falls on every fifth minute. */
  private static final int ROUND = 5;

  public BetweenMeetings {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Reminders.requireWholeMinutes(from);
    Reminders.requireWholeMinutes(to);
    if (times < 1 || times > MOST) {
      throw new IllegalArgumentException("expected 1 to " + MOST + " times");
    }
    if (Duration.between(from, to).toMinutes() < (long) APART * (times + 1)) {
      throw new IllegalArgumentException("expected times at least " + APART + " minutes apart");
    }
  }

  /** The times, the earliest first. */
  List<LocalTime> spread() {
    long whole = Duration.between(from, to).toMinutes();
    return IntStream.rangeClosed(1, times)
        .mapToObj(part -> from.plusMinutes(rounded(whole * part / (times + 1.0))))
        .toList();
  }

  private static long rounded(double minutes) {
    return Math.round(minutes / ROUND) * ROUND;
  }
}
