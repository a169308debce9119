package health.longhold.starter.audit;

import health.longhold.starter.web.InvalidRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets no answer go before what must be recorded of it is committed. Stands outside of whatever
 * finds out who asks, so that requests of nobody are recorded, too.
 */
final class AuditFilter extends OncePerRequestFilter {
  /** Where the caller says what they need the data for. */
  static final String PURPOSE = "X-Purpose-Of-Use";

  private final Recorder recorder;
  private final HandlerExceptionResolver advice;

  AuditFilter(Recorder recorder, HandlerExceptionResolver advice) {
    this.recorder = recorder;
    this.advice = advice;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    RecordedAnswer answer = new RecordedAnswer(request, response, recorder);
    try {
      answer.purpose(request.getHeader(PURPOSE));
      chain.doFilter(request, answer);
      answer.settle();
    } catch (InvalidRequest | AuditUnavailable refused) {
      refuse(request, response, refused);
    } catch (ServletException | RuntimeException e) {
      // a refusal that could not be recorded could not be told either
      if (!answer.isWithheld()) {
        throw e;
      }
      refuse(request, response, new AuditUnavailable(e));
    }
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, RuntimeException refused) {
    if (response.isCommitted()
        || advice.resolveException(request, response, null, refused) == null) {
      throw refused;
    }
  }

  static PurposeOfUse purposeOf(String header) {
    return Arrays.stream(PurposeOfUse.values())
        .filter(purpose -> purpose.name().equals(header))
        .findAny()
        .orElseThrow(
            () ->
                new InvalidRequest(
                    PURPOSE, "is no purpose of use", Arrays.toString(PurposeOfUse.values())));
  }
}
