package health.longhold.progress.progression.domain;

import health.longhold.kernel.SessionOutcome;
import health.longhold.progress.progression.domain.Progression.FlagMark;
import health.longhold.progress.progression.domain.Progression.SessionMark;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressSuspended;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionAssessed;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionNoted;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetLowered;
import health.longhold.progress.progression.domain.Recent.Happened;
import health.longhold.progress.progression.domain.Recent.Judged;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How an event changes a progression: the standing moves on, the event takes its place in performed
 * order, and what can no longer be corrected sinks into the base.
 */
final class ProgressionFold {
  private static final int NOTED_SESSIONS_KEPT = 100;

  private ProgressionFold() {}

  static Progression apply(Progression before, ProgressionEvent event) {
    Standing now = StandingFold.apply(before.now(), event);
    if (now.terms() == null) {
      // without a plan there is no session to correct
      List<SessionMark> noted = boundedMarks(marks(before, event), Instant.MIN);
      return new Progression(now, now, List.of(), noted, flags(before, event));
    }
    return sunk(
        new Progression(
            now,
            before.base(),
            placed(before, now, event),
            marks(before, event),
            flags(before, event)));
  }

  private static List<Recent> placed(Progression before, Standing now, ProgressionEvent event) {
    return switch (event) {
      case SessionNoted _ -> before.recent();
      case SessionAssessed e -> judged(before, now, e);
      default -> inserted(before.recent(), new Happened(event.at(), event));
    };
  }

  private static List<Recent> judged(Progression before, Standing now, SessionAssessed e) {
    SessionEvidence session = SessionEvidence.of(e.facts(), now.policy());
    List<ExerciseDecision> decisions = e.decisions().stream().map(ProgressionFold::slim).toList();
    Optional<Judged> earlier = before.judged(session.sessionId());
    if (earlier.isPresent()) {
      Judged again = new Judged(earlier.get().at(), session, decisions);
      return before.recent().stream()
          .map(each -> each.equals(earlier.get()) ? again : each)
          .toList();
    }
    // a re-fold finds the lay-off again from the session: its lowering comes after, as a bound
    List<Recent> others =
        before.recent().stream().filter(each -> !isLayOffOf(each, session)).toList();
    List<Recent> all = inserted(others, new Judged(e.at(), session, decisions));
    for (Recent each : before.recent()) {
      if (each instanceof Happened(_, ProgressionEvent event) && isLayOffOf(each, session)) {
        all = inserted(all, new Happened(e.at(), event));
      }
    }
    return all;
  }

  private static boolean isLayOffOf(Recent recent, SessionEvidence session) {
    return recent instanceof Happened(_, TargetLowered lowered)
        && lowered.why().rule() == Reason.LAY_OFF
        && session.sessionId().equals(lowered.sessionId());
  }

  /** Without the ids of evidence, which the event keeps for whoever asks why. */
  private static ExerciseDecision slim(ExerciseDecision decision) {
    return new ExerciseDecision(
        decision.exerciseId(),
        decision.decision(),
        decision.from(),
        decision.to(),
        decision.proposalId(),
        null,
        slim(decision.why()));
  }

  /** What the evidence of the session still depends on. */
  private static Explanation slim(Explanation why) {
    List<Reason> reasons =
        why.reasons().stream()
            .filter(reason -> reason == why.rule() || reason == Reason.SCREENING_DUE)
            .toList();
    return new Explanation(why.policy(), why.rule(), reasons, List.of(), null);
  }

  private static List<Recent> inserted(List<Recent> recent, Recent one) {
    List<Recent> all = new ArrayList<>(recent);
    int place = all.size();
    while (place > 0 && all.get(place - 1).at().isAfter(one.at())) {
      place--;
    }
    all.add(place, one);
    return all;
  }

  private static List<SessionMark> marks(Progression before, ProgressionEvent event) {
    return switch (event) {
      case SessionAssessed e -> marked(before, e.facts(), true);
      case SessionNoted e -> marked(before, e.facts(), false);
      default -> before.sessions();
    };
  }

  private static List<SessionMark> marked(Progression before, SessionFacts facts, boolean judged) {
    boolean wasJudged = before.mark(facts.sessionId()).map(SessionMark::judged).orElse(false);
    SessionMark mark =
        new SessionMark(
            facts.sessionId(),
            facts.revision(),
            facts.startedAt(),
            judged || wasJudged,
            facts.complete() && facts.outcome() != SessionOutcome.ABANDONED);
    List<SessionMark> all = new ArrayList<>(before.sessions());
    all.removeIf(each -> each.sessionId().equals(mark.sessionId()));
    all.add(mark);
    return all;
  }

  private static List<FlagMark> flags(Progression before, ProgressionEvent event) {
    if (event instanceof ProgressSuspended e && e.entryId() != null) {
      List<FlagMark> all = new ArrayList<>(before.flags());
      all.add(new FlagMark(e.entryId(), e.at()));
      return all;
    }
    return before.flags();
  }

  /** Keeps the state bounded, whatever its age. */
  private static Progression sunk(Progression progression) {
    ProgressionPolicy policy = progression.now().policy();
    Instant newest = progression.recent().isEmpty() ? null : progression.recent().getLast().at();
    if (newest == null) {
      return progression;
    }
    // one day more than the promise, for sessions that lasted over the last moment
    Instant oldest = newest.minus(policy.correctionDays() + 1L, ChronoUnit.DAYS);
    Instant forgotten = newest.minus(policy.evidenceDays(), ChronoUnit.DAYS);
    Standing base = progression.base();
    List<Recent> kept = new ArrayList<>();
    for (Recent each : progression.recent()) {
      if (each.at().isBefore(oldest)) {
        base = sink(base, each);
      } else {
        kept.add(each);
      }
    }
    return new Progression(
        progression.now(),
        base,
        kept,
        boundedMarks(progression.sessions(), forgotten),
        progression.flags().stream().filter(flag -> !flag.at().isBefore(forgotten)).toList());
  }

  private static Standing sink(Standing base, Recent recent) {
    return switch (recent) {
      case Judged judged ->
          base.terms() == null
              ? base
              : StandingFold.assessed(base, judged.session(), judged.decisions());
      case Happened happened -> StandingFold.apply(base, happened.event());
    };
  }

  private static List<SessionMark> boundedMarks(List<SessionMark> marks, Instant forgotten) {
    long noted = marks.stream().filter(mark -> !mark.judged()).count();
    long surplus = Math.max(0, noted - NOTED_SESSIONS_KEPT);
    List<SessionMark> kept = new ArrayList<>();
    for (SessionMark mark : marks) {
      boolean drop = mark.judged() ? mark.startedAt().isBefore(forgotten) : surplus-- > 0;
      if (!drop) {
        kept.add(mark);
      }
    }
    return kept;
  }
}
