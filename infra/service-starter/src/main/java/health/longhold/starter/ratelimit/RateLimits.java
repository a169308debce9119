package health.longhold.starter.ratelimit;

import health.longhold.kernel.Actor;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.Role;
import health.longhold.starter.web.Origin;
import health.longhold.starter.web.PublicPaths;
import health.longhold.starter.web.TooManyRequests;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks too fast on this node. A caller who does takes nothing of what is left to the others of
 * their programme.
 */
public final class RateLimits {
  private static final Set<Role> ONLY_MEMBER = Set.of(Role.MEMBER);

  private final Origin origin;
  private final PublicPaths paths;
  private final Buckets members;
  private final Buckets callers;
  private final Buckets tenants;
  private final Buckets nobodies;
  private final Counter ofCallers;
  private final Counter ofTenants;
  private final Counter ofNobodies;

  RateLimits(
      RateProperties rates,
      Origin origin,
      PublicPaths paths,
      TimeMeter clock,
      MeterRegistry meters) {
    this.origin = origin;
    this.paths = paths;
    members = new Buckets(rates.member(), clock);
    callers = new Buckets(rates.caller(), clock);
    tenants = new Buckets(rates.tenant(), clock);
    nobodies = new Buckets(rates.anonymous(), clock);
    ofCallers = counter("caller", meters);
    ofTenants = counter("tenant", meters);
    ofNobodies = counter("anonymous", meters);
  }

  private static Counter counter(String by, MeterRegistry meters) {
    return meters.counter("longhold.requests.limited", "by", by);
  }

  /** Counts a request of somebody known; the refusal, if it is one too many. */
  Optional<TooManyRequests> beyond(Actor actor) {
    Buckets own = actor.roles().equals(ONLY_MEMBER) ? members : callers;
    return refusal(own.take(new Caller(actor.tenant(), actor.subject())), ofCallers)
        .or(() -> refusal(tenants.take(actor.tenant()), ofTenants));
  }

  /**
   * Counts a call of the API or of a page without a good token, and one that needs none, by its
   * address; the refusal, if it is one too many. Good tokens from the same address are not
   * affected.
   */
  public Optional<TooManyRequests> beyondOfNobody(HttpServletRequest request) {
    return paths.include(request) || paths.areUnsigned(request)
        ? refusal(nobodies.take(origin.of(request)), ofNobodies)
        : Optional.empty();
  }

  private static Optional<TooManyRequests> refusal(Optional<Duration> wait, Counter counter) {
    wait.ifPresent(_ -> counter.increment());
    return wait.map(TooManyRequests::new);
  }

  private record Caller(ProgrammeId tenant, String subject) {}
}
