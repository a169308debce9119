package health.longhold.progress.caseload.domain;

import health.longhold.progress.caseload.domain.Concern.Absent;
import health.longhold.progress.caseload.domain.Concern.PainRising;
import health.longhold.progress.caseload.domain.Concern.Stalled;
import health.longhold.progress.caseload.domain.Concern.Suspended;
import health.longhold.progress.caseload.domain.Signals.Exercise;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the reasons to look at a member, the gravest first; none for whoever does well. */
public final class Attention {

  private Attention() {}

  public static List<Concern> to(Signals signals, AttentionRules rules, LocalDate today) {
    List<Concern> concerns = new ArrayList<>();
    if (signals.suspended()) {
      concerns.add(new Suspended());
    }
    painRising(signals, rules).ifPresent(concerns::add);
    if (signals.active() && !signals.suspended()) {
      absent(signals, rules, today).ifPresent(concerns::add);
      stalled(signals, rules, today).ifPresent(concerns::add);
    }
    return concerns;
  }

  private static Optional<Concern> painRising(Signals signals, AttentionRules rules) {
    int some = rules.painSessions();
    if (signals.pains().size() < 2 * some) {
      return Optional.empty();
    }
    double now = mean(signals.pains().subList(0, some));
    double before = mean(signals.pains().subList(some, 2 * some));
    return now - before >= rules.painRise()
        ? Optional.of(new PainRising(before, now))
        : Optional.empty();
  }

  private static double mean(List<Integer> pains) {
    return pains.stream().mapToInt(Integer::intValue).average().orElse(0);
  }

  private static Optional<Concern> absent(Signals signals, AttentionRules rules, LocalDate today) {
    return Stream.of(signals.lastSession(), signals.plannedSince())
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(last -> ChronoUnit.DAYS.between(last, today))
        .filter(days -> days >= rules.absentDays())
        .map(Absent::new);
  }

  private static Optional<Concern> stalled(Signals signals, AttentionRules rules, LocalDate today) {
    List<Exercise> stuck =
        signals.exercises().stream()
            .filter(each -> each.mayRise() && daysAt(each, today) >= rules.stallDays())
            // whoever is away does not stall
            .filter(each -> isTrained(each, rules, today))
            .toList();
    return stuck.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Stalled(
                stuck.stream().map(Exercise::exerciseId).toList(),
                stuck.stream().mapToLong(each -> daysAt(each, today)).max().orElseThrow()));
  }

  private static long daysAt(Exercise exercise, LocalDate today) {
    return exercise.since() == null ? 0 : ChronoUnit.DAYS.between(exercise.since(), today);
  }

  private static boolean isTrained(Exercise exercise, AttentionRules rules, LocalDate today) {
    return exercise.lastPerformedOn() != null
        && ChronoUnit.DAYS.between(exercise.lastPerformedOn(), today) < rules.absentDays();
  }
}
