package health.longhold.starter.audit;

import health.longhold.starter.actor.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Notes who asks for the record of a request, inside of every filter: an answer without a body ends
 * outside of them, where nobody is bound any more.
 */
final class AskerNoted implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getAttribute(RecordedAnswer.class.getName()) instanceof RecordedAnswer answer) {
      CurrentActor.find().ifPresent(answer::asker);
    }
    return true;
  }
}
