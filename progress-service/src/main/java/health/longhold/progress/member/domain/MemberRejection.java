package health.longhold.progress.member.domain;

import health.longhold.kernel.Rejection;

/** Why an enrolment was refused. */
public enum MemberRejection implements Rejection {
  /** Nobody is enrolled under this id, or not in the caller's programme. */
  MEMBER_UNKNOWN(Kind.UNKNOWN),
  /** The time zone is no name of the IANA database. */
  ZONE_UNKNOWN(Kind.INVALID),
  /** The member was erased; nothing about them is taken or told any more. */
  MEMBER_ERASED(Kind.GONE),
  /** The member has not been erased. */
  NOT_ERASED(Kind.CONFLICT),
  /** There is no such certificate in the caller's programme. */
  CERTIFICATE_UNKNOWN(Kind.UNKNOWN),
  /** Another member of the programme has the external id. */
  EXTERNAL_ID_TAKEN(Kind.CONFLICT),
  /** More cohort tags than a member may carry. */
  TOO_MANY_COHORTS(Kind.INVALID);

  private final Kind kind;

  MemberRejection(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
