package health.longhold.starter.access;

import health.longhold.kernel.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerMapping;

/** The endpoint of a request: who may call it, and its name, method and route. */
record Endpoint(Permitted permitted, String what) {
  private static final String NAME = Endpoint.class.getName();

  static Endpoint enter(HttpServletRequest request, Permitted permitted) {
    Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    Endpoint endpoint = new Endpoint(permitted, request.getMethod() + " " + route);
    request.setAttribute(NAME, endpoint);
    return endpoint;
  }

  /** The endpoint of the request at hand. */
  static Endpoint current() {
    RequestAttributes request = RequestContextHolder.currentRequestAttributes();
    return (Endpoint)
        Objects.requireNonNull(
            request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST), "no endpoint entered");
  }

  boolean lists(Role role) {
    return Arrays.asList(permitted.value()).contains(role);
  }
}
