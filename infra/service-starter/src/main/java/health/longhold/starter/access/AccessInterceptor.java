package health.longhold.starter.access;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.starter.access.Access.Passage;
import health.longhold.starter.actor.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Asks {@link Access} before anything of a request but its path is read. What other interceptors
 * tell of a member, they tell behind it.
 */
final class AccessInterceptor implements HandlerInterceptor {
  static final String MEMBER_ID = "memberId";

  private static final String BY_ROLE = AccessInterceptor.class.getName() + ".byRole";

  private final Access access;

  AccessInterceptor(Access access) {
    this.access = access;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method)
        // answered by the framework with the methods of the route, which are published
        || request.getMethod().equals(HttpMethod.OPTIONS.name())) {
      return true;
    }
    Permitted permitted = method.getMethodAnnotation(Permitted.class);
    if (permitted == null) {
      throw new IllegalStateException("nobody is permitted to call " + method);
    }
    Endpoint endpoint = Endpoint.enter(request, permitted);
    MemberId whose = memberOf(request, method);
    Passage passage = access.enter(endpoint, CurrentActor.get(), whose);
    if (whose != null) {
      Access.let(request, whose);
    }
    if (whose != null && passage == Passage.ROLE) {
      request.setAttribute(BY_ROLE, new Entered(endpoint, whose));
    }
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (request.getAttribute(BY_ROLE) instanceof Entered(Endpoint endpoint, MemberId whose)
        && failure == null) {
      Actor actor = CurrentActor.get();
      access.left(endpoint, actor, whose, response.getStatus());
    }
  }

  /** The member the path names, read and refused (400) as the endpoint's own parameter is. */
  private static @Nullable MemberId memberOf(HttpServletRequest request, HandlerMethod method) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    if (!(variables instanceof Map<?, ?> map) || !(map.get(MEMBER_ID) instanceof String text)) {
      return null;
    }
    try {
      return MemberId.of(text);
    } catch (IllegalArgumentException noId) {
      throw new MethodArgumentTypeMismatchException(
          text, MemberId.class, MEMBER_ID, parameter(method), noId);
    }
  }

  private static MethodParameter parameter(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .filter(parameter -> parameter.getParameterType() == MemberId.class)
        .findFirst()
        .orElse(method.getReturnType());
  }

  private record Entered(Endpoint endpoint, MemberId whose) {}
}
