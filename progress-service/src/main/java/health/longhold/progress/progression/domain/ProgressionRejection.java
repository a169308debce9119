package health.longhold.progress.progression.domain;

import health.longhold.kernel.Rejection;

/** Why something about a member's progression was refused. */
public enum ProgressionRejection implements Rejection {
  /** No plan has been taken up; one accepted a moment ago soon is, so repeating is safe. */
  PLAN_NOT_ADOPTED(Kind.NOT_YET),
  /** The exercise is not part of the member's plan. */
  EXERCISE_NOT_IN_PLAN(Kind.UNKNOWN),
  /** There is no such proposal. */
  PROPOSAL_UNKNOWN(Kind.UNKNOWN),
  /** The proposal has lapsed. */
  PROPOSAL_LAPSED(Kind.CONFLICT),
  /** The proposal waits for no approval. */
  APPROVAL_NOT_NEEDED(Kind.CONFLICT),
  /** A prescription holds the approved target already, or the target has changed since. */
  APPROVAL_IN_USE(Kind.CONFLICT),
  /** A time before something it would undo or before the plan was adopted. */
  TIME_BEFORE_NEWEST(Kind.CONFLICT),
  /** The same check-in id with another score or time. */
  CHECK_IN_ID_REUSED(Kind.CONFLICT),
  /** In a programme with clinicians, only a clinician lifts a suspension. */
  CLINICIAN_NEEDED(Kind.FORBIDDEN),
  /** Training is not suspended. */
  NOT_SUSPENDED(Kind.CONFLICT),
  /** A dose above the ladder's highest rung. */
  DOSE_ABOVE_LADDER(Kind.INVALID);

  private final Kind kind;

  ProgressionRejection(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
