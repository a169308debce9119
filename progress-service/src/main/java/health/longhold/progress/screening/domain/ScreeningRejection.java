package health.longhold.progress.screening.domain;

import health.longhold.kernel.Rejection;

/** Why a screening was refused. */
public enum ScreeningRejection implements Rejection {
  /** A question has no answer; details name its code. */
  ANSWERS_MISSING(Kind.INVALID),
  /** An answer names no question; details count them. */
  QUESTIONS_UNKNOWN(Kind.INVALID),
  /** The id already belongs to other answers. */
  SCREENING_ID_REUSED(Kind.CONFLICT);

  private final Kind kind;

  ScreeningRejection(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
