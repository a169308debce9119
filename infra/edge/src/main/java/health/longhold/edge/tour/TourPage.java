package health.longhold.edge.tour;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who to be and where to look first, in a few minutes: only where demo members are. */
@Controller
@ConditionalOnBooleanProperty("longhold.demo")
final class TourPage {
  private static final List<Part> PARTS =
      List.of(
          new Part("member", "member-07@demo", List.of("/today", "/player", "/my/progress")),
          new Part(
              "clinician",
              "clinician@demo",
              List.of(
                  "/clinician",
                  "/clinician/members/019ab000-0000-7000-8000-000000000007",
                  "/catalogue/handouts/upper-back-relief")),
          new Part("manager", "manager@demo", List.of("/manager", "/catalogue")),
          new Part("integrator", null, List.of("/openapi", "/schemas", "/status")));

  /**
   * What one kind of person would look at; the words are {@code tour.<who>.<nth place>}.
   *
   * @param account to sign in with; none is needed when it is missing
   */
  public record Part(String who, @Nullable String account, List<String> places) {}

  @GetMapping("/tour")
  String tour(Model model) {
    model.addAttribute("parts", PARTS);
    return "edge/tour";
  }
}
