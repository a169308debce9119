package health.longhold.starter.idempotency;

import health.longhold.kernel.Rejection;

/** Why a request with a key is not done. */
enum KeyRefusal implements Rejection {
  /** The same key came with another body before. */
  IDEMPOTENCY_KEY_REUSED(Kind.CONFLICT),
  /** The first request with this key has not been answered yet. */
  REQUEST_UNDER_WAY(Kind.NOT_YET);

  private final Kind kind;

  KeyRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
