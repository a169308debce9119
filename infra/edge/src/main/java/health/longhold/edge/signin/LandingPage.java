package health.longhold.edge.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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
  private final boolean demo;

  /**
   * Leads in.
   *
   * @param demo whether there are demo members to be shown around
   */
  LandingPage(SealedCookie<SignedIn> cookie, @Value("${longhold.demo:false}") boolean demo) {
    this.cookie = cookie;
    this.demo = demo;
  }

  @GetMapping("/")
  String land(
      @RequestParam("sign-in") @Nullable String outcome, HttpServletRequest request, Model model) {
    if (outcome == null && cookie.isOn(request)) {
      return "redirect:/home";
    }
    model.addAttribute("outcome", outcome != null && OUTCOMES.contains(outcome) ? outcome : null);
    model.addAttribute("tour", demo);
    return "edge/landing";
  }
}
