package health.longhold.starter.erasure;

import health.longhold.starter.access.Access;
import health.longhold.starter.actor.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Answers 410 to every request whose path names an erased member, behind the access rules: only
 * whoever would see a member may know that there was one. To all others an erased one is as unknown
 * as any, or not theirs to ask for.
 */
final class ErasedMemberInterceptor implements HandlerInterceptor {
  private static final String ERASURE = "/api/members/{memberId}/erasure";

  private final ErasedMembers erased;

  ErasedMemberInterceptor(ErasedMembers erased) {
    this.erased = erased;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    if (route != null && !ERASURE.equals(route.toString())) {
      Access.whose(request).ifPresent(member -> erased.refuse(CurrentActor.get().tenant(), member));
    }
    return true;
  }
}
