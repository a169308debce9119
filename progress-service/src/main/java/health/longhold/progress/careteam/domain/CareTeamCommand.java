package health.longhold.progress.careteam.domain;

import health.longhold.kernel.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of a care team; {@code clinician} is the subject of a sign-in. */
public sealed interface CareTeamCommand {

  MemberId memberId();

  /**
   * Puts a member into a clinician's care for this period, in place of one given before; safe to
   * repeat. Without {@code from} a running assignment goes on, and any other begins now; without
   * {@code until} it has no end. {@code at} is now.
   */
  record AssignClinician(
      MemberId memberId,
      String clinician,
      @Nullable Instant from,
      @Nullable Instant until,
      Instant at)
      implements CareTeamCommand {}

  /** Ends a clinician's assignment, begun or not; safe to repeat. */
  record EndAssignment(MemberId memberId, String clinician, Instant at)
      implements CareTeamCommand {}
}
