package health.longhold.session.livesession.domain;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.groupingBy;

import health.longhold.kernel.EntryId;
import health.longhold.kernel.HoldKey;
import health.longhold.kernel.SessionOutcome;
import health.longhold.kernel.SkipReason;
import health.longhold.session.livesession.domain.Evidence.Statement;
import health.longhold.session.livesession.domain.SessionEvent.SessionStarted;
import health.longhold.session.livesession.domain.SessionResult.EffortReport;
import health.longhold.session.livesession.domain.SessionResult.ExerciseResult;
import health.longhold.session.livesession.domain.SessionResult.HoldResult;
import health.longhold.session.livesession.domain.SessionResult.HoldStatus;
import health.longhold.session.livesession.domain.SessionResult.PainReport;
import health.longhold.session.livesession.domain.SessionResult.RedFlagReport;
import health.longhold.session.livesession.domain.Told.EffortReported;
import health.longhold.session.livesession.domain.Told.ExerciseSkipped;
import health.longhold.session.livesession.domain.Told.Hold;
import health.longhold.session.livesession.domain.Told.PainReported;
import health.longhold.session.livesession.domain.Told.RedFlagReported;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Computes what an ended session came to from its course: its journal and its frozen doses. */
final class ResultFold {
  /** The skips that count as a missed hold, the worse one last. */
  private static final Set<SkipReason> MISSED = EnumSet.of(SkipReason.TOO_HARD, SkipReason.PAINFUL);

  private final Course course;
  private final Ending ending;
  private final List<Statement> statements;
  private final Map<HoldKey, List<Statement>> holds;
  private final Map<Integer, List<Statement>> skips;

  private ResultFold(Course course, Ending ending) {
    boolean cut = ending.outcome() == SessionOutcome.ENDED_BY_PLAN;
    this.course = course;
    this.ending = ending;
    this.statements = Evidence.of(course.journal(), cut ? course.suspendedAt() : null);
    this.holds =
        statements.stream()
            .filter(s -> s.told() instanceof Hold)
            .collect(groupingBy(s -> ((Hold) s.told()).hold()));
    this.skips =
        statements.stream()
            .filter(s -> s.told() instanceof ExerciseSkipped)
            .collect(groupingBy(s -> ((ExerciseSkipped) s.told()).item()));
  }

  /** The result and whether the journal it rests on is whole; empty while the session runs. */
  static Optional<Settled> of(Course course) {
    return Ending.of(course)
        .map(
            ending ->
                new Settled(
                    new ResultFold(course, ending).result(),
                    ending.told() && course.journal().complete()));
  }

  record Settled(SessionResult result, boolean complete) {}

  private SessionResult result() {
    SessionStarted start = course.start();
    return new SessionResult(
        start.prescriptionId(),
        start.planId(),
        start.planVersion(),
        start.targetsAsOf(),
        start.routineId(),
        start.startedAt(),
        ending.at(),
        start.localDate(),
        ending.outcome(),
        ending.reason(),
        start.imported(),
        !start.screeningValid(),
        !course.overlaps().isEmpty(),
        start.items().stream().map(this::exercise).toList(),
        pain(null),
        effort(null),
        redFlags());
  }

  private ExerciseResult exercise(SessionItem item) {
    return new ExerciseResult(
        item.item(),
        item.exerciseId(),
        item.exerciseRevision(),
        item.target(),
        item.holds().stream().map(this::hold).toList(),
        pain(item.item()),
        effort(item.item()));
  }

  private HoldResult hold(HoldKey key) {
    List<Statement> reports = holds.getOrDefault(key, List.of());
    List<Statement> skipped = skips.getOrDefault(key.item(), List.of());
    Optional<Statement> worseSkip =
        reports.stream().allMatch(Statement::disputed)
            ? worst(skipped).filter(s -> s.disputed() && MISSED.contains(reason(s)))
            : Optional.empty();
    if (!reports.isEmpty() && worseSkip.isEmpty()) {
      return reported(key, reports);
    }
    return worst(skipped)
        .map(skip -> skipped(key, skip, skipped))
        .orElseGet(() -> notReported(key));
  }

  /**
   * A hold told once counts as told; told more than once its lower seconds count, in dispute, until
   * a correction says which words are right.
   */
  private static HoldResult reported(HoldKey key, List<Statement> reports) {
    List<Statement> settled = reports.stream().filter(s -> s.corrected() && !s.disputed()).toList();
    List<Statement> counting = settled.isEmpty() ? reports : settled;
    boolean agreed = settled.stream().map(ResultFold::seconds).distinct().count() == 1;
    boolean disputed =
        counting.stream().anyMatch(Statement::disputed) || (counting.size() > 1 && !agreed);
    Statement lowest = counting.stream().min(comparingDouble(ResultFold::seconds)).orElseThrow();
    return new HoldResult(
        key.set(),
        key.repetition(),
        key.phase(),
        key.side(),
        HoldStatus.REPORTED,
        seconds(lowest),
        null,
        disputed,
        entries(reports, lowest));
  }

  private static HoldResult skipped(HoldKey key, Statement worst, List<Statement> skips) {
    return new HoldResult(
        key.set(),
        key.repetition(),
        key.phase(),
        key.side(),
        HoldStatus.SKIPPED,
        null,
        reason(worst),
        skips.stream().anyMatch(Statement::disputed),
        entries(skips, worst));
  }

  private static HoldResult notReported(HoldKey key) {
    return new HoldResult(
        key.set(),
        key.repetition(),
        key.phase(),
        key.side(),
        HoldStatus.NO_REPORT,
        null,
        null,
        false,
        List.of());
  }

  private static List<EntryId> entries(List<Statement> from, Statement counting) {
    return Brevity.entries(from.stream().map(Statement::id).toList(), counting.id());
  }

  private static Optional<Statement> worst(List<Statement> skips) {
    return skips.stream()
        .max(
            Comparator.<Statement, Boolean>comparing(s -> MISSED.contains(reason(s)))
                .thenComparing(ResultFold::reason));
  }

  private static SkipReason reason(Statement skip) {
    return ((ExerciseSkipped) skip.told()).reason();
  }

  private static double seconds(Statement hold) {
    return ((Hold) hold.told()).heldSeconds();
  }

  private List<PainReport> pain(@Nullable Integer item) {
    List<PainReport> reports = new ArrayList<>();
    for (Statement s : statements) {
      if (s.told() instanceof PainReported pain && Objects.equals(pain.item(), item)) {
        reports.add(new PainReport(s.id(), pain.moment(), pain.score(), s.at(), s.disputed()));
      }
    }
    return Brevity.pain(reports);
  }

  private List<EffortReport> effort(@Nullable Integer item) {
    List<EffortReport> reports = new ArrayList<>();
    for (Statement s : statements) {
      if (s.told() instanceof EffortReported effort && Objects.equals(effort.item(), item)) {
        reports.add(new EffortReport(s.id(), effort.score(), s.at(), s.disputed()));
      }
    }
    return Brevity.effort(reports);
  }

  private List<RedFlagReport> redFlags() {
    List<RedFlagReport> reports = new ArrayList<>();
    for (Statement s : statements) {
      if (s.told() instanceof RedFlagReported flag) {
        reports.add(new RedFlagReport(s.id(), flag.flag(), s.at()));
      }
    }
    return Brevity.redFlags(reports);
  }
}
