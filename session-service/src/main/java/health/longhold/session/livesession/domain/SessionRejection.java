package health.longhold.session.livesession.domain;

import health.longhold.kernel.Rejection;

/** Why a session refuses a command. */
public enum SessionRejection implements Rejection {
  /** No such session of this member. */
  SESSION_UNKNOWN(Kind.UNKNOWN),
  /** Nobody with this id has targets or sessions here. */
  MEMBER_UNKNOWN(Kind.UNKNOWN),
  /** The id was used for another start, or another journal was imported under it. */
  SESSION_EXISTS(Kind.CONFLICT),
  STARTED_AT_OUT_OF_RANGE(Kind.INVALID),
  /** No such prescription of this member. */
  PRESCRIPTION_UNKNOWN(Kind.UNKNOWN),
  PRESCRIPTION_EXPIRED(Kind.CONFLICT),
  /** No screening was valid when the prescription was issued, nor is one at the start. */
  SCREENING_NEEDED(Kind.CONFLICT),
  /** The journal was open for 30 days from the start. */
  JOURNAL_CLOSED(Kind.CONFLICT),
  /** An imported journal has entries that cannot be understood. */
  JOURNAL_INVALID(Kind.INVALID);

  private final Kind kind;

  SessionRejection(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
