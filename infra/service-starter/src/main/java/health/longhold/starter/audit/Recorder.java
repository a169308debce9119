package health.longhold.starter.audit;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.web.Origin;
import health.longhold.starter.web.PublicPaths;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Decides what of a request is recorded, and records it. Members about themselves are not: it is
 * their data. Everybody else is, except for reading what is nobody's; and whoever is denied
 * something.
 */
final class Recorder {
  private static final List<String> NOBODYS =
      List.of("/api/catalogue/", "/api/screening/", "/catalogue", "/home", "/v3/api-docs");
  private static final String ONESELF = "/api/me";
  private static final int LONGEST_METHOD = 10;
  private static final Set<Role> ONLY_MEMBER = Set.of(Role.MEMBER);

  private final AuditTrail trail;
  private final Routes routes;
  private final Origin origin;
  private final PublicPaths paths;

  Recorder(AuditTrail trail, Routes routes, Origin origin, PublicPaths paths) {
    this.trail = trail;
    this.routes = routes;
    this.origin = origin;
    this.paths = paths;
  }

  void record(HttpServletRequest request, @Nullable PurposeOfUse purpose, int status) {
    // filters refuse, too: who asks is no longer bound where their refusals are answered
    Optional<Actor> asker = CurrentActor.of(request);
    AuditOutcome outcome = AuditOutcome.of(status);
    if (isDue(request, asker, outcome, status)) {
      trail.record(
          AuditRecord.of(asker, what(request), outcome, origin(request, asker))
              .about(whose(request).orElse(null))
              .answered(status)
              .because(why(request), purpose));
    }
  }

  private boolean isDue(
      HttpServletRequest request, Optional<Actor> asker, AuditOutcome outcome, int status) {
    boolean refused =
        status == HttpServletResponse.SC_UNAUTHORIZED || status == HttpServletResponse.SC_FORBIDDEN;
    // commands of other services carry their actor inside: AuditedCommands
    if (refused || request.getServletPath().startsWith("/internal/")) {
      return refused;
    }
    // who floods must not write a row for each request; they are counted and told in metrics
    if (status == HttpStatus.TOO_MANY_REQUESTS.value()) {
      return false;
    }
    if (asker.isEmpty()) {
      // cannot be, and must show if it is
      return paths.include(request) && outcome == AuditOutcome.GRANTED && !isNobodys(request);
    }
    if (request.getAttribute(AuditNote.ALWAYS) != null) {
      return true;
    }
    Actor actor = asker.get();
    if (actor.roles().equals(ONLY_MEMBER)) {
      return isForeign(request, actor)
          || (outcome == AuditOutcome.DENIED && namesSomethingElse(request, actor));
    }
    return !isNobodys(request) && (outcome == AuditOutcome.DENIED || !isOwn(request, actor));
  }

  /** Of members the network only: their records stay when they are erased, and lead nowhere. */
  private String origin(HttpServletRequest request, Optional<Actor> asker) {
    String address = origin.of(request);
    return asker.filter(actor -> actor.is(Role.MEMBER)).isPresent()
        ? Origin.network(address)
        : address;
  }

  private boolean isForeign(HttpServletRequest request, Actor actor) {
    return whose(request).filter(member -> !isSelf(member, actor)).isPresent();
  }

  private boolean isOwn(HttpServletRequest request, Actor actor) {
    return whose(request).filter(member -> isSelf(member, actor)).isPresent();
  }

  private static boolean isSelf(MemberId member, Actor actor) {
    return member.toString().equals(actor.subject());
  }

  /** Somebody's session or prescription: who looks for an id that is not theirs is told nothing. */
  private boolean namesSomethingElse(HttpServletRequest request, Actor actor) {
    return variables(request).values().stream()
        .anyMatch(value -> !value.equals(actor.subject()) && uuid(value).isPresent());
  }

  private static boolean isNobodys(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && (request.getServletPath().equals(ONESELF)
            || NOBODYS.stream().anyMatch(request.getServletPath()::startsWith));
  }

  private String what(HttpServletRequest request) {
    String method = request.getMethod();
    return "%s %s"
        .formatted(
            method.substring(0, Math.min(method.length(), LONGEST_METHOD)),
            routes.template(request));
  }

  private Optional<MemberId> whose(HttpServletRequest request) {
    if (request.getAttribute(AuditNote.WHOSE) instanceof MemberId noted) {
      return Optional.of(noted);
    }
    routes.template(request);
    return Optional.ofNullable(variables(request).get("memberId"))
        .flatMap(Recorder::uuid)
        .map(MemberId::new);
  }

  private static @Nullable String why(HttpServletRequest request) {
    return request.getAttribute(AuditNote.WHY) instanceof String code ? code : null;
  }

  private static Map<String, String> variables(HttpServletRequest request) {
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
        instanceof Map<?, ?> variables) {
      return strings(variables);
    }
    return Map.of();
  }

  private static Map<String, String> strings(Map<?, ?> variables) {
    Map<String, String> strings = new HashMap<>();
    variables.forEach((name, value) -> strings.put(String.valueOf(name), String.valueOf(value)));
    return strings;
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
