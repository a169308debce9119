package health.longhold.progress.plan.domain;

import health.longhold.kernel.Rejection;

/** Why a plan was refused. */
public enum PlanRejection implements Rejection {
  /** The member has no such plan. */
  PLAN_UNKNOWN(Kind.UNKNOWN),
  /** Another plan is proposed or in force; it has to end first. */
  PLAN_EXISTS(Kind.CONFLICT),
  /** The plan id already belongs to a plan that asks for something else. */
  PLAN_ID_REUSED(Kind.CONFLICT),
  /** The plan is over. */
  PLAN_ENDED(Kind.CONFLICT),
  /** The plan rests: it has to be resumed first. */
  PLAN_PAUSED(Kind.CONFLICT),
  /** The member has not agreed to the plan yet. */
  PLAN_NOT_ACCEPTED(Kind.CONFLICT),
  /** The version agreed to is not the one proposed now. */
  VERSION_NOT_PROPOSED(Kind.CONFLICT),
  /** The member has agreed to a plan since the time that was given. */
  AGREED_SINCE(Kind.CONFLICT),
  /** No routine, or more of them than a plan may have. */
  ROUTINES_OUT_OF_RANGE(Kind.INVALID),
  /** Sessions a week outside what a plan may ask. */
  SESSIONS_PER_WEEK_OUT_OF_RANGE(Kind.INVALID),
  /** A start names an exercise of none of the routines, or names one twice. */
  START_NOT_IN_PLAN(Kind.INVALID),
  /** The exercise has no ladder of that name. */
  LADDER_UNKNOWN(Kind.INVALID),
  /** The start dose lies below or above the ladder this member's age may climb. */
  START_OUTSIDE_LADDER(Kind.INVALID);

  private final Kind kind;

  PlanRejection(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
