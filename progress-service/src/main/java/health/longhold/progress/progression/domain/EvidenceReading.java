package health.longhold.progress.progression.domain;

import health.longhold.kernel.Dose;
import health.longhold.kernel.EntryId;
import health.longhold.kernel.PainMoment;
import health.longhold.kernel.Side;
import health.longhold.kernel.SkipReason;
import health.longhold.progress.progression.domain.NearestMiss.Measure;
import health.longhold.progress.progression.domain.SessionFacts.EffortFact;
import health.longhold.progress.progression.domain.SessionFacts.ExerciseFacts;
import health.longhold.progress.progression.domain.SessionFacts.HoldFact;
import health.longhold.progress.progression.domain.SessionFacts.HoldReport;
import health.longhold.progress.progression.domain.SessionFacts.PainFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one exercise of a session: which holds count as held, missed or not reported. */
final class EvidenceReading {
  private final SessionFacts facts;
  private final List<ExerciseFacts> items;
  private final double tolerance;

  private EvidenceReading(SessionFacts facts, List<ExerciseFacts> items, double tolerance) {
    this.facts = facts;
    this.items = items;
    this.tolerance = tolerance;
  }

  static Evidence read(SessionFacts facts, List<ExerciseFacts> items, ProgressionPolicy policy) {
    return new EvidenceReading(facts, items, policy.heldToleranceSeconds()).read();
  }

  private Evidence read() {
    ExerciseFacts first = items.getFirst();
    List<PainFact> felt = pain().filter(p -> p.moment() != PainMoment.BEFORE).toList();
    Optional<Integer> pain = felt.stream().map(p -> p.score().value()).max(Integer::compare);
    Optional<Integer> effort = effort().map(e -> e.score().value()).max(Integer::compare);
    return new Evidence(
        first.exerciseId(),
        facts.sessionId(),
        facts.localDate(),
        facts.startedAt(),
        facts.endedAt(),
        // an exercise that ran at two doses is judged at the lower one
        items.stream().map(ExerciseFacts::target).min(Dose::compareTo).orElse(first.target()),
        (int) holds().count(),
        (int) holds().filter(this::missed).count(),
        (int) holds().filter(hold -> unknown(hold.fact())).count(),
        holds().anyMatch(hold -> seconds(hold.fact()) > 0),
        facts.complete(),
        worstHold(),
        pain.orElse(null),
        pain()
            .filter(p -> p.moment() == PainMoment.BEFORE)
            .map(p -> p.score().value())
            .min(Integer::compare)
            .orElse(null),
        effort.orElse(null),
        (int) Math.round(Math.max(seconds(Side.LEFT), seconds(Side.RIGHT))),
        doubtful(),
        entries(holds().filter(hold -> hold.fact().report() == HoldReport.REPORTED)),
        entries(holds().filter(this::missed)),
        felt.stream()
            .filter(p -> p.score().value() == pain.orElse(-1))
            .map(PainFact::entryId)
            .toList(),
        effort()
            .filter(e -> e.score().value() == effort.orElse(-1))
            .map(EffortFact::entryId)
            .toList());
  }

  /** A hold with the seconds its own item asked for. */
  private record Hold(HoldFact fact, int neededSeconds) {}

  private Stream<Hold> holds() {
    return items.stream()
        .flatMap(
            item -> item.holds().stream().map(hold -> new Hold(hold, item.target().holdSeconds())));
  }

  /** The exercise's own reports and the session's, which count for every exercise. */
  private Stream<PainFact> pain() {
    return Stream.concat(
        items.stream().flatMap(item -> item.pain().stream()), facts.pain().stream());
  }

  private Stream<EffortFact> effort() {
    return Stream.concat(
        items.stream().flatMap(item -> item.effort().stream()), facts.effort().stream());
  }

  private boolean missed(Hold hold) {
    return switch (hold.fact().report()) {
      case REPORTED -> seconds(hold.fact()) < hold.neededSeconds() - tolerance;
      case SKIPPED -> tooMuch(hold.fact().skipped());
      case NO_REPORT -> false;
    };
  }

  private static boolean unknown(HoldFact hold) {
    return switch (hold.report()) {
      case REPORTED -> hold.heldSeconds() == null;
      case SKIPPED -> !tooMuch(hold.skipped());
      case NO_REPORT -> true;
    };
  }

  private static boolean tooMuch(@Nullable SkipReason skipped) {
    return skipped == SkipReason.TOO_HARD || skipped == SkipReason.PAINFUL;
  }

  private static double seconds(HoldFact hold) {
    return hold.heldSeconds() == null ? 0 : hold.heldSeconds();
  }

  private double seconds(Side side) {
    return holds()
        .map(Hold::fact)
        .filter(hold -> hold.side() == side || hold.side() == Side.BOTH)
        .mapToDouble(EvidenceReading::seconds)
        .sum();
  }

  /** The hold that fell furthest short; holding the others longer would not have been enough. */
  private @Nullable NearestMiss worstHold() {
    return holds()
        .filter(this::missed)
        .max(Comparator.comparingDouble(hold -> hold.neededSeconds() - seconds(hold.fact())))
        .map(
            hold ->
                new NearestMiss(
                    Measure.HELD_SECONDS,
                    hold.neededSeconds(),
                    seconds(hold.fact()),
                    hold.fact().phase(),
                    hold.fact().side()))
        .orElse(null);
  }

  private List<Reason> doubtful() {
    List<Reason> reasons = new ArrayList<>();
    if (facts.safetyOnly()) {
      reasons.add(Reason.SAFETY_ONLY);
    }
    if (facts.overlapping()) {
      reasons.add(Reason.OVERLAPPING);
    }
    if (holds().anyMatch(hold -> hold.fact().disputed())
        || pain().anyMatch(PainFact::disputed)
        || effort().anyMatch(EffortFact::disputed)) {
      reasons.add(Reason.DISPUTED);
    }
    return reasons;
  }

  private static List<EntryId> entries(Stream<Hold> holds) {
    return holds.flatMap(hold -> hold.fact().entries().stream()).toList();
  }
}
