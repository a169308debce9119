package health.longhold.progress.consent.domain;

import health.longhold.kernel.Rejection;

/** Why a consent was refused. */
public enum ConsentRejection implements Rejection {
  /** The member gave no consent of this id. */
  CONSENT_UNKNOWN(Kind.UNKNOWN),
  /** The id already belongs to another consent of the member. */
  CONSENT_ID_REUSED(Kind.CONFLICT),
  /** The member has given as many consents as are kept. */
  TOO_MANY_CONSENTS(Kind.CONFLICT),
  /** A consent names at least one class of data. */
  DATA_CLASSES_MISSING(Kind.INVALID),
  /** It ends before it begins, or lasts longer than allowed; details name the range. */
  CONSENT_END_NOT_ALLOWED(Kind.INVALID);

  private final Kind kind;

  ConsentRejection(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
