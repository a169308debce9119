package health.longhold.catalog;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.Role;
import health.longhold.starter.access.AccessLog;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.actor.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks {@link CatalogueEditors} at every endpoint only editors may call, before its body is read.
 */
@Component
class EditorsInterceptor implements HandlerInterceptor, WebMvcConfigurer {
  private static final List<Role> EDITORS_ONLY = List.of(Role.CATALOGUE_EDITOR);

  private final AccessLog log;

  EditorsInterceptor(AccessLog log) {
    this.log = log;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      Permitted permitted = method.getMethodAnnotation(Permitted.class);
      if (permitted != null && List.of(permitted.value()).equals(EDITORS_ONLY)) {
        require(CurrentActor.get(), request);
      }
    }
    return true;
  }

  private void require(Actor actor, HttpServletRequest request) {
    try {
      CatalogueEditors.require(actor);
    } catch (CommandRejected refused) {
      Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
      log.denied(actor, null, request.getMethod() + " " + route);
      throw refused;
    }
  }
}
