package health.longhold.progress.member.domain;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.CohortTag;
import health.longhold.kernel.MemberId;
import java.time.Instant;
import java.util.List;

/** What can be asked of a member's place in a programme. */
public sealed interface MemberCommand {

  MemberId memberId();

  /**
   * Enrols a member, or changes the details of an enrolled one; safe to repeat. {@code zone} is an
   * IANA time zone, {@code clinicalCover} the programme's setting now.
   */
  record EnrolMember(
      MemberId memberId,
      List<CohortTag> cohorts,
      AgeBand ageBand,
      String zone,
      boolean clinicalCover,
      Instant at)
      implements MemberCommand {

    public EnrolMember {
      cohorts = List.copyOf(cohorts);
    }
  }
}
