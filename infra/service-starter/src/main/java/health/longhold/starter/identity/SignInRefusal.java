package health.longhold.starter.identity;

import health.longhold.kernel.Rejection;

/** Why somebody with a good token does not get in. */
enum SignInRefusal implements Rejection {
  FORBIDDEN(Kind.FORBIDDEN);

  private final Kind kind;

  SignInRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
