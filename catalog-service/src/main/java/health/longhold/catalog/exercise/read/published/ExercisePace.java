package health.longhold.catalog.exercise.read.published;

import health.longhold.catalog.exercise.domain.ExerciseContent;
import health.longhold.kernel.Dose;
import health.longhold.kernel.Laterality;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What passes between holds, so that a page can say how long an exercise takes.
 *
 * @param ready before the first hold
 * @param between two holds
 * @param betweenShort two holds no longer than {@code shortHold}
 */
@ConfigurationProperties("longhold.pace")
public record ExercisePace(
    Duration ready, Duration between, Duration betweenShort, Duration shortHold) {

  /** From getting ready to the end of the last hold, of all sides and phases. */
  public Duration of(ExerciseContent content, Dose dose) {
    int holds = dose.holdsPerSide() * sides(content) * content.phases().size();
    Duration hold = Duration.ofSeconds(dose.holdSeconds());
    Duration rest = hold.compareTo(shortHold) <= 0 ? betweenShort : between;
    return ready.plus(hold.multipliedBy(holds)).plus(rest.multipliedBy(holds - 1L));
  }

  /** The same in minutes begun. */
  public int minutes(ExerciseContent content, Dose dose) {
    return (int) Math.ceilDiv(of(content, dose).toSeconds(), 60);
  }

  /** Turns at work: 2 where the sides have theirs one after the other. */
  public static int sides(ExerciseContent content) {
    return content.laterality() == Laterality.ALTERNATING ? 2 : 1;
  }
}
