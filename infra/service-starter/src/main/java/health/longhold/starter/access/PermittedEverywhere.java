package health.longhold.starter.access;

import health.longhold.kernel.Role;
import health.longhold.starter.web.PublicPaths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Keeps a service from starting with an endpoint that says nothing of who may call it. */
final class PermittedEverywhere implements SmartInitializingSingleton {
  private static final String MEMBERS = "/api/members/";
  private static final String MEMBER = MEMBERS + "{" + AccessInterceptor.MEMBER_ID + "}";

  private final RequestMappingHandlerMapping endpoints;
  private final PublicPaths paths;

  PermittedEverywhere(RequestMappingHandlerMapping endpoints, PublicPaths paths) {
    this.endpoints = endpoints;
    this.paths = paths;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> wrong = new ArrayList<>();
    endpoints
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              String fault = fault(mapping.getPatternValues(), method);
              if (fault != null) {
                wrong.add(method.getShortLogMessage() + " " + fault);
              }
            });
    if (!wrong.isEmpty()) {
      throw new IllegalStateException("Endpoints: " + String.join("; ", wrong));
    }
  }

  private @Nullable String fault(Set<String> asked, HandlerMethod method) {
    if (asked.stream().noneMatch(paths::include)) {
      return null;
    }
    Permitted permitted = method.getMethodAnnotation(Permitted.class);
    if (permitted == null) {
      return "needs @Permitted";
    }
    boolean ofMember = asked.stream().anyMatch(path -> path.startsWith(MEMBERS));
    if (ofMember && asked.stream().anyMatch(path -> !path.startsWith(MEMBER))) {
      return "must call the member of its path memberId";
    }
    return ofMember && Arrays.asList(permitted.value()).contains(Role.MEMBER)
        ? "lets every member get at any other: use self"
        : null;
  }
}
