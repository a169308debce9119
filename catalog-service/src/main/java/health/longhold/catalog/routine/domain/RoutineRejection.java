package health.longhold.catalog.routine.domain;

import health.longhold.kernel.Rejection;

/** Why a command to a routine was refused. */
public enum RoutineRejection implements Rejection {
  /** Never published. */
  ROUTINE_UNKNOWN(Kind.UNKNOWN),
  /** That number stands already, with other content. */
  REVISION_EXISTS(Kind.CONFLICT),
  /** Not the number after the newest; {@code expected} names it. */
  REVISION_NOT_NEXT(Kind.CONFLICT),
  /** A retired routine takes no new revision. */
  ROUTINE_RETIRED(Kind.CONFLICT),
  /** A text is missing or too long. */
  TEXT_LENGTH(Kind.INVALID),
  /** Too few or too many exercises. */
  ITEM_COUNT(Kind.INVALID),
  /** An exercise is named twice: a member has one target for each exercise. */
  EXERCISE_REPEATED(Kind.INVALID),
  /** An exercise, or the revision it is pinned to, has never been published. */
  EXERCISE_NOT_PUBLISHED(Kind.INVALID),
  /** An exercise is no longer offered. */
  EXERCISE_RETIRED(Kind.INVALID),
  /** The pinned revision has no ladder of that name. */
  LADDER_UNKNOWN(Kind.INVALID),
  /** The start is no rung of the ladder that is open to every age. */
  START_NOT_ON_LADDER(Kind.INVALID);

  private final Kind kind;

  RoutineRejection(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
