package health.longhold.progress.practice.read.kept;

import static java.util.stream.Collectors.averagingDouble;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.PainMoment;
import health.longhold.kernel.SessionId;
import health.longhold.kernel.Side;
import health.longhold.progress.progression.domain.SessionFacts;
import health.longhold.progress.progression.domain.SessionFacts.EffortFact;
import health.longhold.progress.progression.domain.SessionFacts.ExerciseFacts;
import health.longhold.progress.progression.domain.SessionFacts.HoldFact;
import health.longhold.progress.progression.domain.SessionFacts.HoldReport;
import health.longhold.progress.progression.domain.SessionFacts.PainFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One exercise in one session: the dose it ran at, how many holds were prescribed and reported, the
 * shortest of them and the mean of each side in seconds, the pain before it, the highest pain
 * during or after it, and the highest effort. What the session told as a whole counts for each of
 * its exercises.
 */
public record Practice(
    ExerciseId exerciseId,
    SessionId sessionId,
    LocalDate day,
    Instant endedAt,
    Dose target,
    int prescribed,
    int reported,
    @Nullable Double shortest,
    @Nullable Double left,
    @Nullable Double right,
    @Nullable Integer before,
    @Nullable Integer pain,
    @Nullable Integer effort) {

  /** Whether anything of it was done. */
  public boolean performed() {
    return shortest != null && shortest > 0;
  }

  /** One for each exercise of a session. */
  static List<Practice> of(SessionFacts facts) {
    return facts.exercises().stream()
        .collect(Collectors.groupingBy(ExerciseFacts::exerciseId))
        .values()
        .stream()
        .map(items -> of(facts, items))
        .toList();
  }

  private static Practice of(SessionFacts facts, List<ExerciseFacts> items) {
    ExerciseFacts first = items.getFirst();
    List<HoldFact> holds = items.stream().flatMap(item -> item.holds().stream()).toList();
    List<PainFact> pain =
        Stream.concat(items.stream().map(ExerciseFacts::pain), Stream.of(facts.pain()))
            .flatMap(Collection::stream)
            .toList();
    return new Practice(
        first.exerciseId(),
        facts.sessionId(),
        facts.localDate(),
        facts.endedAt(),
        // an exercise that ran at two doses is judged at the lower one
        items.stream().map(ExerciseFacts::target).min(Dose::compareTo).orElse(first.target()),
        holds.size(),
        (int) holds.stream().filter(hold -> hold.report() == HoldReport.REPORTED).count(),
        holds.stream()
            .map(HoldFact::heldSeconds)
            .filter(Objects::nonNull)
            .min(Double::compare)
            .orElse(null),
        mean(holds, Side.LEFT),
        mean(holds, Side.RIGHT),
        highest(pain, moment -> moment == PainMoment.BEFORE),
        highest(pain, moment -> moment != PainMoment.BEFORE),
        Stream.concat(items.stream().map(ExerciseFacts::effort), Stream.of(facts.effort()))
            .flatMap(Collection::stream)
            .map(EffortFact::score)
            .map(score -> score.value())
            .max(Integer::compare)
            .orElse(null));
  }

  private static @Nullable Double mean(List<HoldFact> holds, Side side) {
    List<Double> held =
        holds.stream()
            .filter(hold -> hold.side() == side)
            .map(HoldFact::heldSeconds)
            .filter(Objects::nonNull)
            .toList();
    return held.isEmpty() ? null : held.stream().collect(averagingDouble(seconds -> seconds));
  }

  private static @Nullable Integer highest(List<PainFact> pain, Predicate<PainMoment> moment) {
    return pain.stream()
        .filter(each -> moment.test(each.moment()))
        .map(each -> each.score().value())
        .max(Integer::compare)
        .orElse(null);
  }
}
