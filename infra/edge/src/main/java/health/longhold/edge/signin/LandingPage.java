package health.longhold.edge.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door: what Longhold is and the way in, or, for those who are in, the way to their page. */
@Controller
final class LandingPage {
  /** What may have come of a sign-in; see {@link Arrivals}. */
  private static final Set<String> OUTCOMES = Set.of("failed", "refused", "unavailable");

  private final SealedCookie<SignedIn> cookie;

  LandingPage(SealedCookie<SignedIn> cookie) {
    this.cookie = cookie;
  }

  @GetMapping("/")
  String land(
      @RequestParam("sign-in") @Nullable String outcome, HttpServletRequest request, Model model) {
    if (outcome == null && cookie.isOn(request)) {
      return "redirect:/home";
    }
    model.addAttribute("outcome", outcome != null && OUTCOMES.contains(outcome) ? outcome : null);
    return "edge/landing";
  }
}
