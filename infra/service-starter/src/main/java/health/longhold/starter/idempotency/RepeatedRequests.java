package health.longhold.starter.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.starter.access.Access;
import health.longhold.starter.audit.AuditNote;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Repeats a kept answer, behind the access rules: what somebody was once answered they are answered
 * again only while they may ask.
 */
final class RepeatedRequests implements HandlerInterceptor {
  private static final Duration PAUSE = Duration.ofMillis(40);

  private final KeptAnswers answers;
  private final Access access;
  private final IdempotencyProperties properties;

  RepeatedRequests(KeptAnswers answers, Access access, IdempotencyProperties properties) {
    this.answers = answers;
    this.access = access;
    this.properties = properties;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    Optional<KeyedRequest> keyed = KeyedRequest.of(request).filter(KeyedRequest::isNew);
    return keyed.isEmpty() || isToBeDone(keyed.get(), response);
  }

  private boolean isToBeDone(KeyedRequest keyed, HttpServletResponse response) throws IOException {
    return switch (claim(keyed)) {
      case Claim.Mine(UUID id) -> {
        keyed.won(id);
        yield true;
      }
      case Claim.Done(KeptAnswer answer) -> !repeat(answer, keyed.repetition().actor(), response);
      case Claim.UnderWay() -> throw new CommandRejected(KeyRefusal.REQUEST_UNDER_WAY);
      case Claim.OtherBody() -> throw new CommandRejected(KeyRefusal.IDEMPOTENCY_KEY_REUSED);
    };
  }

  /** Claims the request, or waits a while for the answer of whoever has claimed it. */
  private Claim claim(KeyedRequest keyed) {
    long end = System.nanoTime() + properties.patience().toNanos();
    Claim claim = answers.claim(keyed.repetition(), keyed.hash());
    while (claim instanceof Claim.UnderWay && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE.toNanos());
      claim = answers.claim(keyed.repetition(), keyed.hash());
    }
    return claim;
  }

  /** False where it is no longer theirs: the endpoint refuses that in words of its own. */
  private boolean repeat(KeptAnswer answer, Actor actor, HttpServletResponse response)
      throws IOException {
    MemberId whose = answer.whose();
    if (whose != null) {
      if (!access.stillPermits(actor, whose)) {
        return false;
      }
      AuditNote.whose(whose);
    }
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    response.setHeader(IdempotencyFilter.REPLAYED, "true");
    response.getOutputStream().write(answer.body().getBytes(UTF_8));
    return true;
  }
}
