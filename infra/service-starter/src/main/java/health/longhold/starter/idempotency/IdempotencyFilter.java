package health.longhold.starter.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.longhold.kernel.CommandRejected;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.web.InvalidRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a POST with a known {@code Idempotency-Key} as it was answered the first time. The work
 * is done before its answer is kept, so a process that dies in between does it again when asked
 * again: commands are safe to repeat, this filter spares them the need. Imports are not covered;
 * their records carry ids of their own.
 */
final class IdempotencyFilter extends OncePerRequestFilter {
  static final String KEY = "Idempotency-Key";
  static final String REPLAYED = "Idempotency-Replayed";

  private static final Logger log = LoggerFactory.getLogger(IdempotencyFilter.class);
  private static final Pattern KEY_FORM = Pattern.compile("[!-~]{1,255}");
  private static final Duration PAUSE = Duration.ofMillis(40);
  private static final List<String> KEPT_HEADERS =
      List.of(
          HttpHeaders.CONTENT_TYPE,
          HttpHeaders.ETAG,
          HttpHeaders.LOCATION,
          HttpHeaders.RETRY_AFTER);

  private final KeptAnswers answers;
  private final IdempotencyProperties properties;

  IdempotencyFilter(KeptAnswers answers, IdempotencyProperties properties) {
    this.answers = answers;
    this.properties = properties;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    return request.getHeader(KEY) == null
        || !request.getMethod().equals(HttpMethod.POST.name())
        || !request.getServletPath().startsWith("/api/")
        || type.startsWith("application/x-ndjson");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    BufferedRequest buffered = BufferedRequest.of(request);
    Repetition repetition = repetition(request);
    switch (claim(repetition, hash(buffered.body()))) {
      case Claim.Mine(UUID id) -> work(repetition, id, buffered, response, chain);
      case Claim.Done(KeptAnswer answer) -> replay(answer, response);
      case Claim.UnderWay() -> throw new CommandRejected(KeyRefusal.REQUEST_UNDER_WAY);
      case Claim.OtherBody() -> throw new CommandRejected(KeyRefusal.IDEMPOTENCY_KEY_REUSED);
    }
  }

  /** Claims the request, or waits a while for the answer of whoever has claimed it. */
  private Claim claim(Repetition repetition, byte[] hash) {
    long end = System.nanoTime() + properties.patience().toNanos();
    Claim claim = answers.claim(repetition, hash);
    while (claim instanceof Claim.UnderWay && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE.toNanos());
      claim = answers.claim(repetition, hash);
    }
    return claim;
  }

  private void work(
      Repetition repetition,
      UUID claim,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper caching = new ContentCachingResponseWrapper(response);
    boolean finished = false;
    try {
      chain.doFilter(request, caching);
      finished = isFinal(caching.getStatus());
    } finally {
      settle(repetition, claim, caching, finished);
    }
    caching.copyBodyToResponse();
  }

  // told to come back, or failed without a reason of its own: the next try may well succeed
  private static boolean isFinal(int status) {
    return status < HttpStatus.INTERNAL_SERVER_ERROR.value()
        && status != HttpStatus.TOO_MANY_REQUESTS.value();
  }

  // the work is done whether its answer could be kept or not, and the caller is told how it went
  private void settle(
      Repetition repetition, UUID claim, ContentCachingResponseWrapper response, boolean keep) {
    try {
      if (keep) {
        answers.keep(repetition, claim, answerOf(response));
      } else {
        answers.release(repetition, claim);
      }
    } catch (DataAccessException | TransactionException e) {
      log.warn("An answer was not kept: {}", e.getClass().getSimpleName());
    }
  }

  private static KeptAnswer answerOf(ContentCachingResponseWrapper response) {
    Map<String, String> headers = new HashMap<>();
    for (String name : KEPT_HEADERS) {
      String value = response.getHeader(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    return new KeptAnswer(
        response.getStatus(), headers, new String(response.getContentAsByteArray(), UTF_8));
  }

  private static void replay(KeptAnswer answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    response.setHeader(REPLAYED, "true");
    byte[] body = answer.body().getBytes(UTF_8);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static Repetition repetition(HttpServletRequest request) {
    String key = request.getHeader(KEY);
    if (!KEY_FORM.matcher(key).matches()) {
      throw new InvalidRequest(KEY, "is no key", "1 to 255 visible ASCII characters");
    }
    String query = request.getQueryString();
    return new Repetition(
        CurrentActor.get(),
        request.getMethod(),
        request.getRequestURI() + (query == null ? "" : "?" + query),
        key);
  }

  private static byte[] hash(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
