package health.longhold.progress.member.domain;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.CohortTag;
import health.longhold.kernel.MemberId;
import java.util.List;

/** A member's place in a programme. */
public sealed interface Member {

  /** Nobody has enrolled under this id. */
  record NotEnrolled() implements Member {}

  /** A member with what the rules need to know; cohorts in alphabetical order. */
  record Enrolled(
      MemberId memberId,
      List<CohortTag> cohorts,
      AgeBand ageBand,
      String zone,
      boolean clinicalCover)
      implements Member {

    public Enrolled {
      cohorts = List.copyOf(cohorts);
    }
  }

  /** Forgotten; only the certificate of it remains. {@code certified} once all was cleared. */
  record Erased(MemberId memberId, CertificateId certificateId, boolean certified)
      implements Member {}
}
