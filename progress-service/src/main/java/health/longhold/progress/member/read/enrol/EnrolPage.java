package health.longhold.progress.member.read.enrol;

import health.longhold.kernel.Actor;
import health.longhold.kernel.Role;
import health.longhold.starter.access.Permitted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.webjars.WebJarVersionLocator;

/**
 * Enrols members from a file of the manager's. The file never leaves the browser: each of its rows
 * goes to {@code PUT /api/members/{memberId}} on its own, under an id that stays the row's.
 */
@Controller
class EnrolPage {
  private final String reader =
      "/webjars/papaparse/%s/papaparse.min.js"
          .formatted(String.valueOf(new WebJarVersionLocator().version("papaparse")));

  @GetMapping("/manager/enrol")
  @Permitted(Role.PROGRAMME_MANAGER)
  String page(Actor actor, Model model) {
    model.addAttribute("reader", reader);
    model.addAttribute("programme", actor.tenant().value());
    return "enrol/enrol";
  }
}
