package health.longhold.progress.careteam.domain;

import health.longhold.kernel.Rejection;

/** Why something about a care team was refused. */
public enum CareTeamRejection implements Rejection {
  /** The clinician's subject is empty, too long, or holds characters that cannot be seen. */
  CLINICIAN_INVALID(Kind.INVALID),
  /** The period ends before it begins. */
  PERIOD_EMPTY(Kind.INVALID),
  /** The period begins or ends in another age. */
  PERIOD_OUT_OF_RANGE(Kind.INVALID),
  /** More clinicians than one member can have had. */
  TEAM_TOO_LARGE(Kind.CONFLICT),
  /** The clinician was never assigned to the member. */
  NOT_ASSIGNED(Kind.CONFLICT);

  private final Kind kind;

  CareTeamRejection(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
