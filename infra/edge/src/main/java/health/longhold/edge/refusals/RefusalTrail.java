package health.longhold.edge.refusals;

import health.longhold.edge.BackendClient;
import health.longhold.edge.BackendClient.Answer;
import health.longhold.edge.BackendProperties;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Tells the audit trail what was refused here, in the name of whoever was refused, or of nobody:
 * the edge has no say of its own there. It asks for a route that lets nobody in, and that refusal
 * is the record. One after the other and a few at most, so that a flood fills neither memory nor
 * the trail, whose limits for callers and for nobody hold; what is dropped is counted.
 */
@Component
public final class RefusalTrail {
  private static final int MOST_WAITING = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long SMALL = 64 * 1024;
  private static final String BEARER = "Bearer ";
  private static final Pattern TOKEN = Pattern.compile("[\\w.~+/=-]{1,8000}");
  private static final Pattern TRACE = Pattern.compile("[0-9a-f]{2}(-[0-9a-f]{2,32}){3}");

  private final BackendClient client;
  private final URI trail;
  private final Counter dropped;
  private final ThreadPoolExecutor teller =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofVirtual().name("refusals").factory());

  RefusalTrail(BackendClient client, BackendProperties backends, MeterRegistry meters) {
    this.client = client;
    this.trail = backends.service("progress").url();
    this.dropped = meters.counter("longhold.refusals.unrecorded");
    teller.setRejectedExecutionHandler((_, _) -> dropped.increment());
  }

  /** Tells of a call with the token it carries, if any. */
  public void tell(Refusal what, HttpServletRequest refused) {
    String authorization = refused.getHeader(HttpHeaders.AUTHORIZATION);
    tell(
        what,
        refused,
        authorization != null && authorization.startsWith(BEARER)
            ? authorization.substring(BEARER.length())
            : null);
  }

  /** Tells of a call of somebody whose token is known otherwise. */
  public void tell(Refusal what, HttpServletRequest refused, @Nullable String accessToken) {
    Map<String, String> headers = new HashMap<>();
    headers.put("X-Forwarded-For", refused.getRemoteAddr());
    if (accessToken != null && TOKEN.matcher(accessToken).matches()) {
      headers.put(HttpHeaders.AUTHORIZATION, BEARER + accessToken);
    }
    String trace = refused.getHeader("traceparent");
    if (trace != null && TRACE.matcher(trace).matches()) {
      headers.put("traceparent", trace);
    }
    teller.execute(() -> keep(what, headers));
  }

  private void keep(Refusal what, Map<String, String> headers) {
    Optional<Integer> answer =
        client.post(trail.resolve(what.route()), headers, PATIENCE, SMALL).map(Answer::status);
    if (answer.filter(RefusalTrail::isRecorded).isEmpty()) {
      dropped.increment();
    }
  }

  private static boolean isRecorded(int status) {
    return status == HttpStatus.UNAUTHORIZED.value() || status == HttpStatus.FORBIDDEN.value();
  }

  /** What is still waiting is told, as far as there is time. */
  @PreDestroy
  void close() throws InterruptedException {
    teller.shutdown();
    if (!teller.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      dropped.increment(teller.shutdownNow().size());
    }
  }
}
