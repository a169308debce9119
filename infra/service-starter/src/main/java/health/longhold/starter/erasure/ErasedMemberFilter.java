package health.longhold.starter.erasure;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.starter.actor.CurrentActor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses every request of an erased member, and every request whose path names one, with 410. Who
 * is a member themself learns nothing about another: to them an erased one is as unknown as any.
 * The erasure's own path stays open, so that asking again is answered as the first time.
 */
final class ErasedMemberFilter extends OncePerRequestFilter {
  private static final Pattern OF_A_MEMBER =
      Pattern.compile("/(?:api|clinician)/members/([0-9a-fA-F-]{36})(/.*)?");
  private static final String ERASURE = "/erasure";

  private final ErasedMembers erased;

  ErasedMemberFilter(ErasedMembers erased) {
    this.erased = erased;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Actor> actor = CurrentActor.find();
    if (actor.isPresent()) {
      check(request.getServletPath(), actor.get());
    }
    chain.doFilter(request, response);
  }

  private void check(String path, Actor actor) {
    Matcher matcher = OF_A_MEMBER.matcher(path);
    boolean named = matcher.matches();
    if (named && ERASURE.equals(matcher.group(2))) {
      return;
    }
    if (actor.is(Role.MEMBER)) {
      member(actor.subject()).ifPresent(self -> erased.refuse(actor.tenant(), self));
    }
    if (named && actor.roles().stream().anyMatch(role -> role != Role.MEMBER)) {
      member(matcher.group(1)).ifPresent(other -> erased.refuse(actor.tenant(), other));
    }
  }

  private static Optional<MemberId> member(String text) {
    try {
      return Optional.of(MemberId.of(text));
    } catch (IllegalArgumentException noMember) {
      return Optional.empty();
    }
  }
}
