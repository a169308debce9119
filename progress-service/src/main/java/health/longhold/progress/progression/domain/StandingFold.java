package health.longhold.progress.progression.domain;

import health.longhold.kernel.Caution;
import health.longhold.kernel.Decision;
import health.longhold.kernel.ExerciseId;
import health.longhold.progress.plan.domain.PlannedExercise;
import health.longhold.progress.progression.domain.ProgressionEvent.ApprovalUndone;
import health.longhold.progress.progression.domain.ProgressionEvent.CheckInRecorded;
import health.longhold.progress.progression.domain.ProgressionEvent.OverrideContradicted;
import health.longhold.progress.progression.domain.ProgressionEvent.PlanAdopted;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressResumed;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressSuspended;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressionContinued;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressionEnded;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressionPaused;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseApproved;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseCleared;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseLapsed;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseTookEffect;
import health.longhold.progress.progression.domain.ProgressionEvent.ScreeningApplied;
import health.longhold.progress.progression.domain.ProgressionEvent.ScreeningEnded;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionAssessed;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionNoted;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetLowered;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetOverridden;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetWithheld;
import health.longhold.progress.progression.domain.ProgressionEvent.WithholdingLifted;
import health.longhold.progress.progression.domain.Proposal.Ending;
import health.longhold.progress.progression.domain.Standing.CheckIn;
import health.longhold.progress.progression.domain.Terms.Phase;
import health.longhold.progress.progression.domain.Track.Withholding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** How each event changes a standing; decides nothing. */
final class StandingFold {

  private StandingFold() {}

  static Standing apply(Standing standing, ProgressionEvent event) {
    return switch (event) {
      case PlanAdopted e -> adopted(standing, e);
      case ProgressionPaused _ -> in(standing, Phase.PAUSED);
      case ProgressionContinued _ -> in(standing, Phase.ACTIVE);
      case ProgressionEnded _ -> in(standing, Phase.ENDED);
      case SessionAssessed e ->
          standing.terms() == null
              ? standing
              : assessed(standing, SessionEvidence.of(e.facts(), standing.policy()), e.decisions());
      case SessionNoted _, OverrideContradicted _ -> standing;
      case CheckInRecorded e -> checkedIn(standing, e);
      case RaiseApproved e -> waiting(standing, e.exerciseId(), raise -> raise.approved(e.at()));
      case ApprovalUndone e ->
          standing.changing(e.exerciseId(), track -> track.disapproved(e.proposalId()));
      case RaiseCleared e -> waiting(standing, e.exerciseId(), raise -> raise.cleared(e.at()));
      case RaiseTookEffect e -> raised(standing, e);
      case RaiseLapsed e ->
          standing.changing(
              e.exerciseId(), track -> track.ended(new Ending(e.proposalId(), false, e.at())));
      case TargetLowered e -> lowered(standing, e);
      case TargetOverridden e -> overridden(standing, e);
      case TargetWithheld e -> withheld(standing, e);
      case WithholdingLifted e -> lifted(standing, e);
      case ScreeningApplied e -> screened(standing, e);
      case ScreeningEnded e ->
          standing.screened(
              standing.screening(),
              Optional.ofNullable(standing.screeningNeededSince()).orElse(e.at()));
      case ProgressSuspended e ->
          standing.suspended(
              new Suspension(e.level(), e.flags(), e.at()),
              standing.resumedAt(),
              standing.clearedFlags());
      case ProgressResumed e -> resumed(standing, e);
    };
  }

  /** A judged session: its evidence, and the raises it proposed. */
  static Standing assessed(
      Standing standing, SessionEvidence session, List<ExerciseDecision> decisions) {
    Standing after = standing;
    for (Evidence evidence : session.exercises()) {
      Evidence counted = unscreened(evidence, decisions) ? evidence.forSafetyOnly() : evidence;
      after = after.changing(evidence.exerciseId(), track -> track.with(counted));
    }
    for (ExerciseDecision decision : decisions) {
      after =
          after.changing(
              decision.exerciseId(),
              track -> proposed(track, standing.policy(), session, decision));
    }
    return bounded(after, session.day(), session.endedAt());
  }

  /** Nobody had asked the questions when it was trained: no later raise may rest on it either. */
  private static boolean unscreened(Evidence evidence, List<ExerciseDecision> decisions) {
    return decisions.stream()
        .filter(decision -> decision.exerciseId().equals(evidence.exerciseId()))
        .anyMatch(decision -> decision.why().reasons().contains(Reason.SCREENING_DUE));
  }

  private static Track proposed(
      Track track, ProgressionPolicy policy, SessionEvidence session, ExerciseDecision decision) {
    if (decision.decision() != Decision.RAISE
        || decision.proposalId() == null
        || track.pending() != null
        || track.hasEnded(decision.proposalId())) {
      return track;
    }
    return track.waitingFor(
        new Proposal(
            decision.proposalId(),
            session.sessionId(),
            session.day(),
            decision.from(),
            decision.to(),
            session.endedAt(),
            policy.pace(track.exercise().kind()).asksApprovalFor(decision.to()),
            null,
            null));
  }

  private static Standing bounded(Standing standing, LocalDate day, Instant at) {
    int days = standing.policy().evidenceDays();
    Instant oldest = at.minus(days, ChronoUnit.DAYS);
    return standing
        .withTracks(
            standing.tracks().stream().map(t -> t.since(day.minusDays(days), oldest)).toList())
        .withCheckIns(
            standing.checkIns().stream().filter(each -> !each.at().isBefore(oldest)).toList());
  }

  private static Standing adopted(Standing standing, PlanAdopted e) {
    List<Track> tracks = new ArrayList<>();
    for (int i = 0; i < e.exercises().size(); i++) {
      PlannedExercise exercise = e.exercises().get(i);
      StartTarget start = e.starts().get(i);
      Optional<Track> known = standing.track(exercise.exerciseId());
      tracks.add(
          known
              .map(track -> track.planned(exercise))
              .map(
                  track ->
                      start.kept()
                          ? track
                          : track.at(start.target(), e.at(), null).waitingFor(null))
              .orElseGet(() -> Track.starting(exercise, start.target(), e.at())));
    }
    return standing
        .withTracks(tracks)
        .withTerms(
            new Terms(
                e.planId(),
                e.planVersion(),
                e.routines(),
                e.policy(),
                e.clinicalCover(),
                e.missingMorning(),
                e.ageBand(),
                e.zone(),
                e.at(),
                Phase.ACTIVE));
  }

  private static Standing in(Standing standing, Phase phase) {
    return standing.terms() == null ? standing : standing.withTerms(standing.terms().in(phase));
  }

  private static Standing checkedIn(Standing standing, CheckInRecorded e) {
    return standing.withCheckIns(
        Stream.concat(
                standing.checkIns().stream(),
                Stream.of(new CheckIn(e.checkInId(), e.at(), e.score().value())))
            .toList());
  }

  private static Standing waiting(
      Standing standing, ExerciseId exercise, UnaryOperator<Proposal> change) {
    return standing.changing(
        exercise,
        track -> track.pending() == null ? track : track.waitingFor(change.apply(track.pending())));
  }

  private static Standing raised(Standing standing, RaiseTookEffect e) {
    return onItsDay(
        standing,
        e.exerciseId(),
        e.at(),
        (track, day) -> track.raised(new Ending(e.proposalId(), true, e.at()), e.to(), day));
  }

  private static Standing lowered(Standing standing, TargetLowered e) {
    boolean byDecision = e.why().rule() != Reason.LAY_OFF;
    return onItsDay(
        standing,
        e.exerciseId(),
        e.at(),
        (track, day) -> {
          Track lower = track.at(e.to(), e.at(), day);
          return byDecision ? lower.loweredOn(day) : lower;
        });
  }

  private static Standing overridden(Standing standing, TargetOverridden e) {
    List<Caution> known =
        standing.screening() == null ? List.of() : standing.screening().cautions();
    return onItsDay(
        standing,
        e.exerciseId(),
        e.at(),
        (track, day) ->
            track
                .at(e.to(), e.at(), day)
                .withheld(
                    List.of(),
                    Stream.concat(
                            track.acceptedCautions().stream(),
                            known.stream().filter(track.exercise().cautions()::contains))
                        .distinct()
                        .toList()));
  }

  private static Standing withheld(Standing standing, TargetWithheld e) {
    return standing.changing(
        e.exerciseId(),
        track ->
            track.withheldFor(e.cause()).isPresent()
                ? track
                : track.withheld(
                    Stream.concat(
                            track.withholdings().stream(),
                            Stream.of(new Withholding(e.cause(), e.at())))
                        .toList(),
                    track.acceptedCautions()));
  }

  private static Standing lifted(Standing standing, WithholdingLifted e) {
    return onItsDay(
        standing,
        e.exerciseId(),
        e.at(),
        (track, day) -> {
          Track open =
              track.withheld(
                  track.withholdings().stream().filter(each -> each.cause() != e.cause()).toList(),
                  track.acceptedCautions());
          return open.at(e.target(), e.at(), day);
        });
  }

  private static Standing screened(Standing standing, ScreeningApplied e) {
    Instant needed = standing.screeningNeededSince();
    return standing.screened(
        new ScreeningStanding(e.screeningId(), e.level(), e.cautions(), e.at(), e.validUntil()),
        needed != null && needed.isAfter(e.at()) ? needed : null);
  }

  private static Standing resumed(Standing standing, ProgressResumed e) {
    List<String> flags = standing.suspension() == null ? List.of() : standing.suspension().flags();
    return standing.suspended(
        null,
        e.at(),
        Stream.concat(standing.clearedFlags().stream(), flags.stream()).distinct().toList());
  }

  private static Standing onItsDay(
      Standing standing,
      ExerciseId exercise,
      Instant at,
      BiFunction<Track, LocalDate, Track> change) {
    Terms terms = standing.terms();
    return terms == null
        ? standing
        : standing.changing(exercise, track -> change.apply(track, terms.day(at)));
  }
}
