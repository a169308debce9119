package health.longhold.session.livesession.domain;

import health.longhold.kernel.DeviceId;
import health.longhold.kernel.EntryId;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Pain;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.PrescriptionId;
import health.longhold.kernel.RoutineId;
import health.longhold.kernel.SessionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a session. */
public sealed interface SessionEvent {

  SessionId sessionId();

  MemberId memberId();

  /**
   * A session began. {@code items} carry the doses it runs at, the lay-off table applied for {@code
   * localDate}; {@code rules} are the numbers it is judged by. Without a valid screening it counts
   * for safety only.
   */
  record SessionStarted(
      SessionId sessionId,
      MemberId memberId,
      PrescriptionId prescriptionId,
      PlanId planId,
      int planVersion,
      long targetsAsOf,
      RoutineId routineId,
      Instant startedAt,
      LocalDate localDate,
      Instant receivedAt,
      boolean screeningValid,
      boolean imported,
      List<SessionItem> items,
      SessionRules rules)
      implements SessionEvent {
    public SessionStarted {
      items = List.copyOf(items);
    }
  }

  /**
   * One batch of a device's journal, the lines that told something new: also lines that only fill
   * their place, and known lines that turned up under a second boot.
   */
  record JournalRecorded(
      SessionId sessionId,
      MemberId memberId,
      DeviceId device,
      UUID bootId,
      Instant receivedAt,
      List<JournalLine> lines)
      implements SessionEvent {
    public JournalRecorded {
      lines = List.copyOf(lines);
    }
  }

  /** Pain at or above the safety limit, or a red flag; either {@code pain} or {@code redFlag}. */
  record SafetyReported(
      SessionId sessionId,
      MemberId memberId,
      EntryId entryId,
      Instant at,
      @Nullable Pain pain,
      @Nullable String redFlag,
      @Nullable ExerciseId exerciseId)
      implements SessionEvent {}

  /** Progression was suspended at this moment, which ends the session unless it ended before. */
  record SuspensionNoted(SessionId sessionId, MemberId memberId, Instant suspendedAt)
      implements SessionEvent {}

  /** These sessions of the member ran at the same time; replaces what was noted before. */
  record OverlapsNoted(SessionId sessionId, MemberId memberId, List<SessionId> with)
      implements SessionEvent {
    public OverlapsNoted {
      with = List.copyOf(with);
    }
  }

  /** The session ended, perhaps provisionally; {@code revision} is 1. */
  record SessionEnded(
      SessionId sessionId, MemberId memberId, int revision, boolean complete, SessionResult result)
      implements SessionEvent {}

  /** The result of an ended session changed; {@code revision} counts up from 2. */
  record SessionCorrected(
      SessionId sessionId, MemberId memberId, int revision, boolean complete, SessionResult result)
      implements SessionEvent {}
}
