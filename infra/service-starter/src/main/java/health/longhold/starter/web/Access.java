package health.longhold.starter.web;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Rejection;
import health.longhold.kernel.Role;
import java.util.Arrays;

/** Who may ask for what. A member who asks for another member is told that there is nobody. */
public final class Access {
  private Access() {}

  /**
   * Lets any of these roles pass.
   *
   * @throws CommandRejected {@code FORBIDDEN} (403) otherwise
   */
  public static void require(Actor actor, Role... roles) {
    if (Arrays.stream(roles).noneMatch(actor::is)) {
      throw new CommandRejected(Refusal.FORBIDDEN);
    }
  }

  /**
   * Lets the member themselves and any of these roles pass.
   *
   * @throws CommandRejected {@code MEMBER_UNKNOWN} (404) for another member, {@code FORBIDDEN}
   *     (403) for everybody else
   */
  public static void requireSelfOr(Actor actor, MemberId memberId, Role... roles) {
    if (Arrays.stream(roles).anyMatch(actor::is)) {
      return;
    }
    if (!actor.is(Role.MEMBER)) {
      throw new CommandRejected(Refusal.FORBIDDEN);
    }
    if (!actor.subject().equals(memberId.toString())) {
      throw new CommandRejected(Refusal.MEMBER_UNKNOWN);
    }
  }

  private enum Refusal implements Rejection {
    FORBIDDEN(Kind.FORBIDDEN),
    MEMBER_UNKNOWN(Kind.UNKNOWN);

    private final Kind kind;

    Refusal(Kind kind) {
      this.kind = kind;
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }
}
