package health.longhold.contract.progress.v1;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.CohortTag;
import health.longhold.kernel.MemberId;
import java.time.Instant;
import java.util.List;

/** A member joined a programme; no names. */
public record MemberEnrolled(
    MemberId memberId,
    List<CohortTag> cohorts,
    AgeBand ageBand,
    String zone,
    boolean clinicalCover,
    Instant enrolledAt) {
  public MemberEnrolled {
    cohorts = List.copyOf(cohorts);
  }
}
