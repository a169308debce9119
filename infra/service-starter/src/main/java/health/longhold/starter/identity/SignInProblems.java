package health.longhold.starter.identity;

import health.longhold.kernel.CommandRejected;
import health.longhold.starter.actor.NoActor;
import health.longhold.starter.ratelimit.RateLimits;
import health.longhold.starter.web.TooManyRequests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What the security filters refuse, answered like every other refusal. */
record SignInProblems(HandlerExceptionResolver advice, RateLimits limits)
    implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
  private static final String CHALLENGE = "Bearer";

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
    Optional<TooManyRequests> tooMany = limits.beyondOfNobody(request);
    if (tooMany.isPresent()) {
      answer(request, response, tooMany.get());
      return;
    }
    boolean token = failure instanceof OAuth2AuthenticationException;
    // which check a token has failed helps nobody but a forger
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE, token ? CHALLENGE + " error=\"invalid_token\"" : CHALLENGE);
    answer(
        request,
        response,
        new NoActor(
            token
                ? "The access token is not valid here."
                : "The request carries no access token."));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
    answer(request, response, new CommandRejected(SignInRefusal.FORBIDDEN));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException odd) {
    // a path or header that two servers could read in two ways
    answer(request, response, new ErrorResponseException(HttpStatus.BAD_REQUEST, odd));
  }

  private void answer(
      HttpServletRequest request, HttpServletResponse response, RuntimeException refusal) {
    if (advice.resolveException(request, response, null, refusal) == null) {
      throw refusal;
    }
  }
}
