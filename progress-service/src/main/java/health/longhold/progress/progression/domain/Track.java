package health.longhold.progress.progression.domain;

import health.longhold.kernel.Caution;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.ProposalId;
import health.longhold.kernel.Region;
import health.longhold.kernel.SessionId;
import health.longhold.progress.plan.domain.PlannedExercise;
import health.longhold.progress.progression.domain.Proposal.Ending;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One exercise of the plan: its target, what has happened to it, and its evidence in performed
 * order, bounded by the policy.
 */
public record Track(
    PlannedExercise exercise,
    InForce inForce,
    Dates dates,
    Withheld withheld,
    Raises raises,
    List<Evidence> evidence) {

  private static final Comparator<Evidence> PERFORMED =
      Comparator.comparing(Evidence::endedAt)
          .thenComparing(evidence -> evidence.sessionId().value());

  public Track {
    evidence = List.copyOf(evidence);
  }

  /**
   * The target and since when; the spacing clock runs from {@code clockFrom}, which for a first
   * target is the day of its first session.
   */
  public record InForce(Dose target, Instant since, @Nullable LocalDate clockFrom) {}

  /** When the exercise was last done, lowered by a decision, and raised. */
  public record Dates(
      @Nullable LocalDate performedOn, @Nullable LocalDate loweredOn, @Nullable Instant raisedAt) {}

  /** Why it is not to be done now, and the cautions a clinician has let pass. */
  public record Withheld(List<Withholding> causes, List<Caution> accepted) {
    public Withheld {
      causes = List.copyOf(causes);
      accepted = List.copyOf(accepted);
    }
  }

  /** One cause of withholding: CLINICIAN, CAUTION or LOWEST_RUNG. */
  public record Withholding(Reason cause, Instant since) {}

  /**
   * The raise that waits, if any, how earlier ones ended, and the one the target comes from as long
   * as nothing else has changed the target.
   */
  public record Raises(@Nullable Proposal pending, List<Ending> endings, @Nullable Taken latest) {
    public Raises {
      endings = List.copyOf(endings);
    }
  }

  /** A raise that took effect, and what was in force before it. */
  public record Taken(Proposal raise, InForce before, @Nullable Instant raisedBefore) {}

  static Track starting(PlannedExercise exercise, Dose target, Instant at) {
    return new Track(
        exercise,
        new InForce(target, at, null),
        new Dates(null, null, null),
        new Withheld(List.of(), List.of()),
        new Raises(null, List.of(), null),
        List.of());
  }

  ExerciseId id() {
    return exercise.exerciseId();
  }

  public Dose target() {
    return inForce.target();
  }

  Instant inForceSince() {
    return inForce.since();
  }

  public @Nullable LocalDate clockFrom() {
    return inForce.clockFrom();
  }

  public @Nullable LocalDate lastPerformedOn() {
    return dates.performedOn();
  }

  @Nullable LocalDate lastLoweredOn() {
    return dates.loweredOn();
  }

  @Nullable Instant lastRaisedAt() {
    return dates.raisedAt();
  }

  public List<Withholding> withholdings() {
    return withheld.causes();
  }

  List<Caution> acceptedCautions() {
    return withheld.accepted();
  }

  public @Nullable Proposal pending() {
    return raises.pending();
  }

  List<Ending> endings() {
    return raises.endings();
  }

  /** The raise the target comes from, if nothing has changed the exercise since. */
  Optional<Taken> taken(ProposalId proposal) {
    return Optional.ofNullable(raises.latest())
        .filter(taken -> taken.raise().id().equals(proposal));
  }

  boolean isWithheld() {
    return !withholdings().isEmpty();
  }

  Optional<Withholding> withheldFor(Reason cause) {
    return withholdings().stream().filter(each -> each.cause() == cause).findFirst();
  }

  boolean hasEnded(ProposalId proposal) {
    return endings().stream().anyMatch(ending -> ending.id().equals(proposal));
  }

  boolean loadsAlso(Track other) {
    List<Region> loads = exercise.loads();
    return other.exercise.loads().stream().anyMatch(loads::contains);
  }

  /** Whether the exercise ran at the dose in force, after it came into force. */
  boolean ranAtTarget(Evidence session) {
    return session.target().equals(target()) && !session.startedAt().isBefore(inForceSince());
  }

  /**
   * The days at the current target, oldest first. A session at the same dose on the day the target
   * came into force belongs to that day, even before the hour: it can spoil the day.
   */
  List<Unit> unitsAtTarget() {
    return Unit.byDay(evidence.stream().filter(session -> session.target().equals(target())))
        .stream()
        .filter(unit -> unit.sessions().stream().anyMatch(this::ranAtTarget))
        .toList();
  }

  /** The days since the current target came into force, whatever dose was run. */
  List<Unit> unitsSinceChange() {
    return Unit.byDay(
        evidence.stream().filter(session -> !session.startedAt().isBefore(inForceSince())));
  }

  /** One day with every session of it. */
  Optional<Unit> unitOf(LocalDate day) {
    return Unit.byDay(evidence.stream().filter(session -> session.day().equals(day))).stream()
        .findFirst();
  }

  Track planned(PlannedExercise again) {
    return new Track(again, inForce, dates, withheld, raises, evidence);
  }

  /** Another target; evidence of the earlier one no longer counts. */
  Track at(Dose target, Instant since, @Nullable LocalDate clockFrom) {
    return with(new InForce(target, since, clockFrom)).remembering(null);
  }

  /** The waiting raise, if any, is the target from now on. */
  Track raised(Ending ending, Dose to, LocalDate clockFrom) {
    Proposal raise = pending();
    Taken taken = raise == null ? null : new Taken(raise, inForce, dates.raisedAt());
    return ended(ending)
        .at(to, ending.at(), clockFrom)
        .remembering(taken)
        .with(new Dates(dates.performedOn(), dates.loweredOn(), ending.at()));
  }

  /** The raise waits again for its approval, as if it had never been given. */
  Track disapproved(ProposalId proposal) {
    Proposal waiting = pending();
    if (waiting != null && waiting.id().equals(proposal)) {
      return waitingFor(waiting.approved(null));
    }
    return taken(proposal)
        .map(
            taken ->
                with(taken.before())
                    .with(new Dates(dates.performedOn(), dates.loweredOn(), taken.raisedBefore()))
                    .with(
                        new Raises(
                            taken.raise().approved(null),
                            endings().stream()
                                .filter(ending -> !ending.id().equals(proposal))
                                .toList(),
                            null)))
        .orElse(this);
  }

  Track loweredOn(LocalDate day) {
    return with(new Dates(dates.performedOn(), later(dates.loweredOn(), day), dates.raisedAt()));
  }

  Track withheld(List<Withholding> causes, List<Caution> accepted) {
    return new Track(exercise, inForce, dates, new Withheld(causes, accepted), raises, evidence)
        .remembering(null);
  }

  Track waitingFor(@Nullable Proposal proposal) {
    return with(new Raises(proposal, endings(), raises.latest()));
  }

  /** Remembers how a proposal ended; it no longer waits. */
  Track ended(Ending ending) {
    Proposal waiting = pending();
    boolean waited = waiting != null && waiting.id().equals(ending.id());
    List<Ending> more =
        hasEnded(ending.id())
            ? endings()
            : Stream.concat(endings().stream(), Stream.of(ending)).toList();
    return with(new Raises(waited ? null : waiting, more, raises.latest()));
  }

  /** Takes in a session; a later revision replaces the earlier one. */
  Track with(Evidence session) {
    List<Evidence> all = new ArrayList<>(without(session.sessionId()));
    all.add(session);
    all.sort(PERFORMED);
    Track after = new Track(exercise, inForce, dates, withheld, raises, all);
    if (!session.performed()) {
      return after;
    }
    if (clockFrom() == null && ranAtTarget(session)) {
      after = after.with(new InForce(target(), inForceSince(), session.day()));
    }
    return after.with(
        new Dates(later(dates.performedOn(), session.day()), dates.loweredOn(), dates.raisedAt()));
  }

  /** Forgets what is older than the policy keeps. */
  Track since(LocalDate oldest, Instant oldestEnding) {
    return new Track(
        exercise,
        inForce,
        dates,
        withheld,
        new Raises(
            pending(),
            endings().stream().filter(ending -> !ending.at().isBefore(oldestEnding)).toList(),
            raises.latest()),
        evidence.stream().filter(session -> !session.day().isBefore(oldest)).toList());
  }

  private Track remembering(@Nullable Taken taken) {
    return with(new Raises(pending(), endings(), taken));
  }

  private Track with(InForce other) {
    return new Track(exercise, other, dates, withheld, raises, evidence);
  }

  private Track with(Dates others) {
    return new Track(exercise, inForce, others, withheld, raises, evidence);
  }

  private Track with(Raises others) {
    return new Track(exercise, inForce, dates, withheld, others, evidence);
  }

  private List<Evidence> without(SessionId session) {
    return evidence.stream().filter(each -> !each.sessionId().equals(session)).toList();
  }

  private static LocalDate later(@Nullable LocalDate known, LocalDate day) {
    return known == null || known.isBefore(day) ? day : known;
  }
}
