package health.longhold.starter.access;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Hears of everybody but the member who gets at a member's data, and of every denial. {@code what}
 * is the method and the route: {@code GET /api/members/{memberId}/plan}.
 */
public interface AccessLog {

  /** Somebody other than the member was let through to what is the member's. */
  void granted(Actor actor, MemberId whose, String what);

  /** Somebody was refused; {@code whose} is null where the request names no member. */
  void denied(Actor actor, @Nullable MemberId whose, String what);
}
