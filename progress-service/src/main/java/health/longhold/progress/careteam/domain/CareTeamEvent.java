package health.longhold.progress.careteam.domain;

import health.longhold.kernel.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a care team; {@code clinician} is the subject of a sign-in. */
public sealed interface CareTeamEvent {

  MemberId memberId();

  String clinician();

  /** The member is in the clinician's care for this period, whatever was said before. */
  record ClinicianAssigned(
      MemberId memberId, String clinician, Instant from, @Nullable Instant until, Instant at)
      implements CareTeamEvent {}

  /** From {@code at} on the member is not in the clinician's care. */
  record AssignmentEnded(MemberId memberId, String clinician, Instant at)
      implements CareTeamEvent {}
}
