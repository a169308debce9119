package health.longhold.progress.imports.domain;

import health.longhold.kernel.Rejection;

/** Why a record of the past was not taken. */
public enum ImportRejection implements Rejection {
  /** The line is no record, or a field does not fit; the answer names it. */
  MALFORMED(Kind.INVALID),
  /** The line is longer than a record may be. */
  LINE_TOO_LONG(Kind.INVALID),
  /** The id already belongs to a record with other content. */
  RECORD_ID_REUSED(Kind.CONFLICT),
  /** What is imported has happened, and in living memory. */
  AT_OUT_OF_RANGE(Kind.INVALID),
  /** The member has no plan in force to train under. */
  PLAN_NOT_IN_FORCE(Kind.CONFLICT),
  /** The routine is not part of the member's plan. */
  ROUTINE_NOT_IN_PLAN(Kind.CONFLICT),
  /** The member's targets have not arrived. */
  TARGETS_PENDING(Kind.NOT_YET),
  /** Its consequences could not be read in time. */
  ASSESSMENT_PENDING(Kind.NOT_YET),
  /** An earlier record of the member has to be sent again first. */
  EARLIER_RECORD_PENDING(Kind.NOT_YET),
  /** Another service does not answer. */
  SERVICE_UNAVAILABLE(Kind.NOT_YET),
  /** The fault is ours; it is in the log. */
  UNEXPECTED(Kind.NOT_YET);

  private final Kind kind;

  ImportRejection(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
