package health.longhold.session.livesession.domain;

import health.longhold.kernel.DeviceId;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.SessionId;
import health.longhold.session.prescription.domain.Prescription;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What can be asked of a session; {@code receivedAt} is always the server's clock. */
public sealed interface SessionCommand {

  SessionId sessionId();

  /**
   * Begins a session. Repeating the same start changes nothing.
   *
   * @param screenedUntil the newest known end of the member's screening, which may be later than
   *     the frozen one (answered again) or earlier (severe pain)
   * @param lastPerformedOn the newest day of each exercise on which a session begun before this one
   *     is known to have performed it; the frozen days do not know of those since the issue
   */
  record StartSession(
      SessionId sessionId,
      Prescription prescription,
      Instant startedAt,
      Instant receivedAt,
      Instant screenedUntil,
      Map<ExerciseId, LocalDate> lastPerformedOn,
      SessionRules rules)
      implements SessionCommand {
    public StartSession {
      lastPerformedOn = Map.copyOf(lastPerformedOn);
    }
  }

  /**
   * One batch of one device's journal; {@code sentAt} is the device's clock, {@code longestJournal}
   * how many entries a device may write.
   */
  record RecordJournal(
      SessionId sessionId,
      MemberId memberId,
      DeviceId device,
      UUID bootId,
      Instant sentAt,
      Instant receivedAt,
      List<SubmittedEntry> entries,
      int longestJournal)
      implements SessionCommand {
    public RecordJournal {
      entries = List.copyOf(entries);
    }
  }

  /** A session of the past with its whole journal. Repeating it changes nothing. */
  record RecordPastSession(
      SessionId sessionId,
      MemberId memberId,
      Prescription prescription,
      Instant startedAt,
      DeviceId device,
      Instant receivedAt,
      List<SubmittedEntry> entries,
      int longestJournal,
      SessionRules rules)
      implements SessionCommand {
    public RecordPastSession {
      entries = List.copyOf(entries);
    }
  }

  /** Progression was suspended: the session ends unless it ended before that. */
  record EndByPlan(SessionId sessionId, MemberId memberId, Instant suspendedAt)
      implements SessionCommand {}

  /** Ends a running session provisionally if nothing came for as long as its rules allow. */
  record EndIfIdle(SessionId sessionId, Instant now) implements SessionCommand {}

  /** Ends a running session provisionally because the member started a later one. */
  record EndForLaterStart(SessionId sessionId) implements SessionCommand {}

  /** States which sessions of the member ran at the same time, all of them. */
  record NoteOverlaps(SessionId sessionId, List<SessionId> with) implements SessionCommand {
    public NoteOverlaps {
      with = List.copyOf(with);
    }
  }
}
