package health.longhold.progress.progression.domain;

import health.longhold.progress.progression.domain.Assessment.Recorded;
import health.longhold.progress.progression.domain.Progression.SessionMark;
import health.longhold.progress.progression.domain.ProgressionCommand.AssessSession;
import health.longhold.progress.progression.domain.ProgressionCommand.RecordCheckIn;
import health.longhold.progress.progression.domain.ProgressionEvent.CheckInRecorded;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionAssessed;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionNoted;
import health.longhold.progress.progression.domain.Recent.Judged;
import health.longhold.progress.progression.domain.Refold.Telling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a session or a morning belongs in time: in order it is judged as it comes; late or
 * corrected it is judged by a re-fold; too old it is history only.
 */
final class Sessions {

  private Sessions() {}

  static List<ProgressionEvent> assess(Progression progression, AssessSession command) {
    SessionFacts facts = command.facts();
    Optional<SessionMark> mark = progression.mark(facts.sessionId());
    if (mark.filter(seen -> seen.revision() >= facts.revision()).isPresent()) {
      return List.of();
    }
    if (progression.now().terms() == null || !progression.hadPlanAt(facts.endedAt())) {
      return List.of(new SessionNoted(command.memberId(), facts, Reason.BEFORE_PLAN));
    }
    if (isTooOld(progression, facts, mark)) {
      return List.of(new SessionNoted(command.memberId(), facts, Reason.TOO_OLD));
    }
    Turn turn = new Turn(command.memberId(), progression.now());
    Safety.ofSession(turn, facts, progression.flagsSeen());
    if (mark.isEmpty()
        && progression.isNewest(facts.sessionId(), facts.startedAt())
        && progression.isLatest(facts.endedAt())) {
      Settling.settle(turn, facts.endedAt());
      SessionEvidence evidence = SessionEvidence.of(facts, turn.standing().policy());
      Assessment.assess(turn, evidence, Recorded.NOTHING, facts);
    } else {
      refold(turn, progression, facts, mark);
    }
    return turn.events();
  }

  /** A check-in is judged like a session: in order as it comes, late by a re-fold. */
  static void checkIn(Turn turn, Progression progression, RecordCheckIn command) {
    if (progression.isLatest(command.at()) || progression.isBeyondRecall(command.at())) {
      Mornings.record(turn, command);
      return;
    }
    Telling telling = Refold.withCheckIn(command.memberId(), progression, command);
    turn.happens(
        new CheckInRecorded(
            command.memberId(),
            command.checkInId(),
            command.at(),
            command.score(),
            command.imported()));
    if (command.score().value() >= turn.standing().policy().screeningEndsFromPain()) {
      Safety.endScreening(turn, null, null, Reason.PAIN_HIGH, command.at());
    }
    Reconciling.reconcile(turn, telling, null, false, progression.recent().getLast().at());
  }

  private static boolean isTooOld(
      Progression progression, SessionFacts facts, Optional<SessionMark> mark) {
    if (mark.filter(seen -> !seen.judged()).isPresent()) {
      return true;
    }
    boolean inOrder = progression.isLatest(facts.endedAt());
    if (!inOrder && progression.isBeyondRecall(facts.endedAt())) {
      return true;
    }
    if (facts.imported()) {
      return !progression.isNewest(facts.sessionId(), facts.startedAt());
    }
    Duration correctable = Duration.ofDays(progression.now().policy().correctionDays());
    return facts.receivedAt().isAfter(facts.startedAt().plus(correctable));
  }

  private static void refold(
      Turn turn, Progression progression, SessionFacts facts, Optional<SessionMark> mark) {
    // what safety has just done is part of the story
    Progression known = progression;
    for (ProgressionEvent event : turn.events()) {
      known = ProgressionFold.apply(known, event);
    }
    // a session whose journal was still open has not been judged for good
    boolean open = mark.isEmpty() || mark.filter(seen -> !seen.settled()).isPresent();
    boolean mayRaise = open && progression.isNewest(facts.sessionId(), facts.startedAt());
    List<ExerciseDecision> earlier =
        progression.judged(facts.sessionId()).map(Judged::decisions).orElse(List.of());
    Telling telling =
        Refold.withSession(turn.member(), known, facts, new Recorded(earlier, mayRaise));
    telling.events().stream().filter(SessionAssessed.class::isInstance).forEach(turn::happens);
    Instant latest = progression.recent().getLast().at();
    Instant came = facts.imported() ? facts.endedAt() : facts.receivedAt();
    Reconciling.reconcile(
        turn, telling, facts.sessionId(), mark.isEmpty(), came.isAfter(latest) ? came : latest);
  }
}
