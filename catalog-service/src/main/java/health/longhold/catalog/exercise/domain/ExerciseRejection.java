package health.longhold.catalog.exercise.domain;

import health.longhold.kernel.Rejection;

/** Why a command to an exercise was refused. */
public enum ExerciseRejection implements Rejection {
  /** Never published. */
  EXERCISE_UNKNOWN(Kind.UNKNOWN),
  /** That number stands already, with other content. */
  REVISION_EXISTS(Kind.CONFLICT),
  /** Not the number after the newest; {@code expected} names it. */
  REVISION_NOT_NEXT(Kind.CONFLICT),
  /** A retired exercise takes no new revision. */
  EXERCISE_RETIRED(Kind.CONFLICT),
  /** A text is missing or too long. */
  TEXT_LENGTH(Kind.INVALID),
  /** A list has too few or too many entries. */
  LIST_LENGTH(Kind.INVALID),
  /** A list names something twice. */
  ENTRY_REPEATED(Kind.INVALID),
  /** A setting or a ladder's name is not made of lower-case words joined by hyphens. */
  NOT_A_SLUG(Kind.INVALID),
  /** {@code HOLD} is the phase of an exercise without parts and stands alone. */
  HOLD_AMONG_PHASES(Kind.INVALID),
  /** No ladder is called {@code standard}. */
  STANDARD_LADDER_MISSING(Kind.INVALID),
  /** A loading exercise names no region it loads, so the region cap could not protect it. */
  LOADS_MISSING(Kind.INVALID),
  /** A stretch names no region it stretches, so its volume could not be counted. */
  STRETCHES_MISSING(Kind.INVALID);

  private final Kind kind;

  ExerciseRejection(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
