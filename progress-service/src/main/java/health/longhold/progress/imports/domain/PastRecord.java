package health.longhold.progress.imports.domain;

import health.longhold.kernel.DeviceId;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Pain;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.RoutineId;
import health.longhold.kernel.SessionId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One thing that happened before the platform was there; {@code id} is the sender's. */
public sealed interface PastRecord {

  UUID id();

  MemberId memberId();

  /** When it happened. */
  Instant at();

  /** The member agreed to the plan as it is proposed now. */
  record Acceptance(UUID id, MemberId memberId, PlanId planId, Instant at) implements PastRecord {}

  /** The member answered today's questions; the record's id becomes the screening's. */
  record Answers(UUID id, MemberId memberId, Instant at, Map<String, Boolean> answers)
      implements PastRecord {

    public Answers {
      answers = Map.copyOf(answers);
    }
  }

  /**
   * The member trained. {@code entries} is the journal as JSON, whose {@code item} is the
   * exercise's position in the routine, from 1, whether or not others were withheld that day.
   */
  record Training(
      UUID id,
      MemberId memberId,
      SessionId sessionId,
      RoutineId routine,
      Instant at,
      DeviceId device,
      String entries)
      implements PastRecord {}

  /** The next morning's pain; the record's id becomes the check-in's. */
  record CheckIn(UUID id, MemberId memberId, Instant at, Pain score) implements PastRecord {}

  /** A clinician approved the raise that was proposed for an exercise then. */
  record Approval(UUID id, MemberId memberId, ExerciseId exerciseId, Instant at)
      implements PastRecord {}
}
