package health.longhold.progress.member.domain;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.CohortTag;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import java.time.Instant;
import java.util.List;

/** What happened to a member's place in a programme. */
public sealed interface MemberEvent {

  MemberId memberId();

  /**
   * A member joined; {@code zone} is an IANA time zone and {@code clinicalCover} the programme's
   * setting at that moment.
   */
  record MemberEnrolled(
      MemberId memberId,
      List<CohortTag> cohorts,
      AgeBand ageBand,
      String zone,
      boolean clinicalCover,
      Instant enrolledAt)
      implements MemberEvent {

    public MemberEnrolled {
      cohorts = List.copyOf(cohorts);
    }
  }

  /** A member is to be forgotten; {@code askedBy} is what who asked is in the programme. */
  record MemberErased(
      MemberId memberId, CertificateId certificateId, Role askedBy, Instant erasedAt)
      implements MemberEvent {}

  /** The stores of this service that were cleared of an erased member, by name. */
  record ErasureCertified(
      MemberId memberId, CertificateId certificateId, List<String> cleared, Instant certifiedAt)
      implements MemberEvent {

    public ErasureCertified {
      cleared = List.copyOf(cleared);
    }
  }

  /** A member's details are these from now on; every field is given, changed or not. */
  record MemberDetailsChanged(
      MemberId memberId,
      List<CohortTag> cohorts,
      AgeBand ageBand,
      String zone,
      boolean clinicalCover,
      Instant changedAt)
      implements MemberEvent {

    public MemberDetailsChanged {
      cohorts = List.copyOf(cohorts);
    }
  }
}
