package health.longhold.progress.progression.domain;

import health.longhold.kernel.EntryId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.kernel.SessionId;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressSuspended;
import health.longhold.progress.progression.domain.ProgressionEvent.ScreeningEnded;
import health.longhold.progress.progression.domain.SessionFacts.PainFact;
import health.longhold.progress.progression.domain.SessionFacts.RedFlagFact;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Red flags and high pain: what stops training at once, whatever the targets say. */
final class Safety {

  private Safety() {}

  /** Flags and high pain of a session; {@code seen} are flags that have already been acted on. */
  static void ofSession(Turn turn, SessionFacts facts, List<EntryId> seen) {
    for (RedFlagFact flag : facts.redFlags()) {
      if (!seen.contains(flag.entryId())) {
        redFlag(turn, facts.sessionId(), flag);
      }
    }
    int limit = turn.standing().policy().screeningEndsFromPain();
    Stream.concat(
            facts.pain().stream(), facts.exercises().stream().flatMap(each -> each.pain().stream()))
        .filter(pain -> pain.score().value() >= limit)
        .min(Comparator.comparing(PainFact::at))
        .ifPresent(
            pain ->
                endScreening(turn, facts.sessionId(), pain.entryId(), Reason.PAIN_HIGH, pain.at()));
  }

  static void redFlag(Turn turn, SessionId session, RedFlagFact flag) {
    if (flag.level().compareTo(ScreeningLevel.REFER) >= 0) {
      suspend(turn, flag.level(), List.of(flag.flag()), session, flag.entryId(), flag.at());
    } else {
      endScreening(turn, session, flag.entryId(), Reason.WATCH, flag.at());
    }
  }

  /** Adds to a suspension that is there; its level never falls. */
  static void suspend(
      Turn turn,
      ScreeningLevel level,
      List<String> flags,
      @Nullable SessionId session,
      @Nullable EntryId entry,
      Instant at) {
    Suspension known = turn.standing().suspension();
    List<String> all =
        known == null
            ? flags
            : Stream.concat(known.flags().stream(), flags.stream()).distinct().toList();
    ScreeningLevel highest =
        known != null && known.level().compareTo(level) > 0 ? known.level() : level;
    ProgressionEvent event = new ProgressSuspended(turn.member(), highest, all, session, entry, at);
    turn.happens(event);
    Waiting.endedBy(turn, event);
  }

  /** A screening answered later than the cause already took it into account. */
  static void endScreening(
      Turn turn, @Nullable SessionId session, @Nullable EntryId entry, Reason cause, Instant at) {
    ScreeningStanding screening = turn.standing().screening();
    boolean answeredSince = screening != null && screening.answeredAt().isAfter(at);
    if (turn.standing().screeningNeededSince() == null && !answeredSince) {
      ProgressionEvent event = new ScreeningEnded(turn.member(), session, entry, cause, at);
      turn.happens(event);
      Waiting.endedBy(turn, event);
    }
  }
}
