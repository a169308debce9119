package health.longhold.starter.erasure;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.starter.actor.CurrentActor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses every request of an erased member with 410, also one that would be answered from memory.
 * The erasure's own path stays open, so that asking again is answered as the first time.
 */
final class ErasedMemberFilter extends OncePerRequestFilter {
  private static final Pattern ERASURE = Pattern.compile("/api/members/[^/]+/erasure");

  private final ErasedMembers erased;

  ErasedMemberFilter(ErasedMembers erased) {
    this.erased = erased;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return ERASURE.matcher(request.getServletPath()).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    CurrentActor.find()
        .filter(actor -> actor.is(Role.MEMBER))
        .ifPresent(
            actor ->
                member(actor.subject()).ifPresent(self -> erased.refuse(actor.tenant(), self)));
    chain.doFilter(request, response);
  }

  private static Optional<MemberId> member(String text) {
    try {
      return Optional.of(MemberId.of(text));
    } catch (IllegalArgumentException noMember) {
      return Optional.empty();
    }
  }
}
