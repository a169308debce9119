package health.longhold.progress.progression.domain;

import health.longhold.kernel.MemberId;
import java.time.Instant;

/** What has been issued to members, as the service that issues knows at this moment. */
@FunctionalInterface
public interface IssuedPrescriptions {

  /**
   * Whether a prescription was issued to a member at this moment or later. One that is issued while
   * the answer is on its way stays as it is: frozen prescriptions never change.
   */
  boolean since(MemberId memberId, Instant moment);
}
