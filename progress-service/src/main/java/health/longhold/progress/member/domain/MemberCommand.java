package health.longhold.progress.member.domain;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.CohortTag;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
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

  /**
   * Forgets a member for good; safe to repeat, the first certificate stands. {@code askedBy} is
   * what who asked is in the programme.
   */
  record EraseMember(MemberId memberId, CertificateId certificateId, Role askedBy, Instant at)
      implements MemberCommand {}

  /** States which stores of this service were cleared of an erased member; safe to repeat. */
  record CertifyErasure(MemberId memberId, List<String> cleared, Instant at)
      implements MemberCommand {

    public CertifyErasure {
      cleared = List.copyOf(cleared);
    }
  }
}
