package health.longhold.contract.progress.v1;

import health.longhold.kernel.MemberId;
import java.time.Instant;
import java.util.List;

/**
 * Who looks after a member, whole: every clinician ever assigned with the newest period of each,
 * also when it is over. {@code asOf} grows with every change, so an older record never replaces a
 * newer one; after a restore it may begin again lower, and {@code changedAt} tells.
 */
public record CareTeamChanged(
    MemberId memberId, List<CareAssignment> clinicians, long asOf, Instant changedAt) {
  public CareTeamChanged {
    clinicians = List.copyOf(clinicians);
  }
}
