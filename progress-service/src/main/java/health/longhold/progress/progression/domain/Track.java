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
 * One exercise of the plan: its target, in force from {@code inForceSince}; the spacing clock runs
 * from {@code clockFrom}, which for a first target is the day of its first session. {@code
 * evidence} is in performed order and bounded by the policy.
 */
public record Track(
    PlannedExercise exercise,
    Dose target,
    Instant inForceSince,
    @Nullable LocalDate clockFrom,
    @Nullable LocalDate lastPerformedOn,
    @Nullable LocalDate lastLoweredOn,
    @Nullable Instant lastRaisedAt,
    List<Withholding> withholdings,
    List<Caution> acceptedCautions,
    @Nullable Proposal pending,
    List<Ending> endings,
    List<Evidence> evidence) {

  private static final Comparator<Evidence> PERFORMED =
      Comparator.comparing(Evidence::endedAt)
          .thenComparing(evidence -> evidence.sessionId().value());

  public Track {
    withholdings = List.copyOf(withholdings);
    acceptedCautions = List.copyOf(acceptedCautions);
    endings = List.copyOf(endings);
    evidence = List.copyOf(evidence);
  }

  /** One cause for which the exercise is not to be done: CLINICIAN, CAUTION or LOWEST_RUNG. */
  public record Withholding(Reason cause, Instant since) {}

  static Track starting(PlannedExercise exercise, Dose target, Instant at) {
    return new Track(
        exercise, target, at, null, null, null, null, List.of(), List.of(), null, List.of(),
        List.of());
  }

  ExerciseId id() {
    return exercise.exerciseId();
  }

  boolean isWithheld() {
    return !withholdings.isEmpty();
  }

  Optional<Withholding> withheldFor(Reason cause) {
    return withholdings.stream().filter(each -> each.cause() == cause).findFirst();
  }

  boolean hasEnded(ProposalId proposal) {
    return endings.stream().anyMatch(ending -> ending.id().equals(proposal));
  }

  boolean loadsAlso(Track other) {
    List<Region> loads = exercise.loads();
    return other.exercise.loads().stream().anyMatch(loads::contains);
  }

  /** Whether the exercise ran at the dose in force, after it came into force. */
  boolean ranAtTarget(Evidence session) {
    return session.target().equals(target) && !session.startedAt().isBefore(inForceSince);
  }

  /** The days at the current target, oldest first. */
  List<Unit> unitsAtTarget() {
    return Unit.byDay(evidence.stream().filter(this::ranAtTarget));
  }

  /** The days since the current target came into force, whatever dose was run. */
  List<Unit> unitsSinceChange() {
    return Unit.byDay(
        evidence.stream().filter(session -> !session.startedAt().isBefore(inForceSince)));
  }

  /** The day of a proposal, with every session of it. */
  Optional<Unit> unitOf(LocalDate day) {
    return Unit.byDay(evidence.stream().filter(session -> session.day().equals(day))).stream()
        .findFirst();
  }

  Track at(Dose newTarget, Instant since, @Nullable LocalDate clock) {
    return new Track(
        exercise,
        newTarget,
        since,
        clock,
        lastPerformedOn,
        lastLoweredOn,
        lastRaisedAt,
        withholdings,
        acceptedCautions,
        pending,
        endings,
        evidence);
  }

  Track raised(Dose to, Instant since, LocalDate clock) {
    return new Track(
        exercise,
        to,
        since,
        clock,
        lastPerformedOn,
        lastLoweredOn,
        since,
        withholdings,
        acceptedCautions,
        pending,
        endings,
        evidence);
  }

  Track loweredOn(LocalDate day) {
    return new Track(
        exercise,
        target,
        inForceSince,
        clockFrom,
        lastPerformedOn,
        later(lastLoweredOn, day),
        lastRaisedAt,
        withholdings,
        acceptedCautions,
        pending,
        endings,
        evidence);
  }

  Track planned(PlannedExercise again) {
    return new Track(
        again,
        target,
        inForceSince,
        clockFrom,
        lastPerformedOn,
        lastLoweredOn,
        lastRaisedAt,
        withholdings,
        acceptedCautions,
        pending,
        endings,
        evidence);
  }

  Track withheld(List<Withholding> causes, List<Caution> accepted) {
    return new Track(
        exercise,
        target,
        inForceSince,
        clockFrom,
        lastPerformedOn,
        lastLoweredOn,
        lastRaisedAt,
        causes,
        accepted,
        pending,
        endings,
        evidence);
  }

  Track waitingFor(@Nullable Proposal proposal) {
    return new Track(
        exercise,
        target,
        inForceSince,
        clockFrom,
        lastPerformedOn,
        lastLoweredOn,
        lastRaisedAt,
        withholdings,
        acceptedCautions,
        proposal,
        endings,
        evidence);
  }

  /** Remembers how a proposal ended; it no longer waits. */
  Track ended(Ending ending) {
    List<Ending> more =
        hasEnded(ending.id())
            ? endings
            : Stream.concat(endings.stream(), Stream.of(ending)).toList();
    return new Track(
        exercise,
        target,
        inForceSince,
        clockFrom,
        lastPerformedOn,
        lastLoweredOn,
        lastRaisedAt,
        withholdings,
        acceptedCautions,
        pending != null && pending.id().equals(ending.id()) ? null : pending,
        more,
        evidence);
  }

  /** Takes in a session; a later revision replaces the earlier one. */
  Track with(Evidence session) {
    List<Evidence> all = new ArrayList<>(without(session.sessionId()));
    all.add(session);
    all.sort(PERFORMED);
    boolean first = clockFrom == null && session.performed() && ranAtTarget(session);
    return new Track(
        exercise,
        target,
        inForceSince,
        first ? session.day() : clockFrom,
        session.performed() ? later(lastPerformedOn, session.day()) : lastPerformedOn,
        lastLoweredOn,
        lastRaisedAt,
        withholdings,
        acceptedCautions,
        pending,
        endings,
        all);
  }

  /** Forgets what is older than the policy keeps. */
  Track since(LocalDate oldest, Instant oldestEnding) {
    return new Track(
        exercise,
        target,
        inForceSince,
        clockFrom,
        lastPerformedOn,
        lastLoweredOn,
        lastRaisedAt,
        withholdings,
        acceptedCautions,
        pending,
        endings.stream().filter(ending -> !ending.at().isBefore(oldestEnding)).toList(),
        evidence.stream().filter(session -> !session.day().isBefore(oldest)).toList());
  }

  private List<Evidence> without(SessionId session) {
    return evidence.stream().filter(each -> !each.sessionId().equals(session)).toList();
  }

  private static LocalDate later(@Nullable LocalDate known, LocalDate day) {
    return known == null || known.isBefore(day) ? day : known;
  }
}
