package health.longhold.session.prescription.domain;

import health.longhold.kernel.Rejection;

/** Why no prescription is issued. */
public enum PrescriptionRejection implements Rejection {
  /** No targets of this member have arrived yet, or only older ones than the caller knows of. */
  TARGETS_PENDING(Kind.NOT_YET),
  /** A revision the plan is pinned to has not arrived yet. */
  CATALOGUE_PENDING(Kind.NOT_YET),
  PRESCRIPTION_UNKNOWN(Kind.UNKNOWN),
  /** The same id was used for another routine. */
  PRESCRIPTION_EXISTS(Kind.CONFLICT),
  ROUTINE_NOT_PLANNED(Kind.INVALID),
  PLAN_NOT_ACTIVE(Kind.CONFLICT),
  SUSPENDED(Kind.CONFLICT),
  /** No screening was ever answered; a lapsed one does not stop the issue, only the start. */
  SCREENING_NEEDED(Kind.CONFLICT),
  EVERYTHING_WITHHELD(Kind.CONFLICT);

  private final Kind kind;

  PrescriptionRejection(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
