package health.longhold.starter.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.longhold.starter.access.Access;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.web.InvalidRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
 * Lets a POST with a known {@code Idempotency-Key} be answered as it was the first time: reads its
 * body, and keeps the answer of a request that {@link RepeatedRequests} has found to be the first.
 * The work is done before its answer is kept, so a process that dies in between does it again when
 * asked again: commands are safe to repeat, this filter spares them the need. Imports are not
 * covered; their records carry ids of their own.
 */
final class IdempotencyFilter extends OncePerRequestFilter {
  static final String KEY = "Idempotency-Key";
  static final String REPLAYED = "Idempotency-Replayed";

  private static final Logger log = LoggerFactory.getLogger(IdempotencyFilter.class);
  private static final Pattern KEY_FORM = Pattern.compile("[!-~]{1,255}");
  private static final List<String> KEPT_HEADERS =
      List.of(
          HttpHeaders.CONTENT_TYPE,
          HttpHeaders.ETAG,
          HttpHeaders.LOCATION,
          HttpHeaders.RETRY_AFTER);

  private final KeptAnswers answers;

  IdempotencyFilter(KeptAnswers answers) {
    this.answers = answers;
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
    KeyedRequest keyed = new KeyedRequest(repetition(request), hash(buffered.body()));
    keyed.travelWith(request);
    ContentCachingResponseWrapper caching = new ContentCachingResponseWrapper(response);
    boolean finished = false;
    try {
      chain.doFilter(buffered, caching);
      finished = isFinal(caching.getStatus());
    } finally {
      Optional<UUID> claim = keyed.claim();
      if (claim.isPresent()) {
        settle(keyed.repetition(), claim.get(), answerOf(request, caching), finished);
      }
    }
    caching.copyBodyToResponse();
  }

  // told to come back, or failed without a reason of its own: the next try may well succeed
  private static boolean isFinal(int status) {
    return status < HttpStatus.INTERNAL_SERVER_ERROR.value()
        && status != HttpStatus.TOO_MANY_REQUESTS.value();
  }

  // the work is done whether its answer could be kept or not, and the caller is told how it went
  private void settle(Repetition repetition, UUID claim, KeptAnswer answer, boolean keep) {
    try {
      if (keep) {
        answers.keep(repetition, claim, answer);
      } else {
        answers.release(repetition, claim);
      }
    } catch (DataAccessException | TransactionException e) {
      log.warn("An answer was not kept: {}", e.getClass().getSimpleName());
    }
  }

  private static KeptAnswer answerOf(
      HttpServletRequest request, ContentCachingResponseWrapper response) {
    Map<String, String> headers = new HashMap<>();
    for (String name : KEPT_HEADERS) {
      String value = response.getHeader(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    return new KeptAnswer(
        response.getStatus(),
        headers,
        new String(response.getContentAsByteArray(), UTF_8),
        Access.whose(request).orElse(null));
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
