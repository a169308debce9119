package health.longhold.progress.member.read.me;

import health.longhold.kernel.Actor;
import health.longhold.kernel.Role;
import health.longhold.starter.access.PermittedToPeople;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads whoever is signed in to the page of their role. */
@Controller
class HomePage {

  @GetMapping("/home")
  @PermittedToPeople
  String home(Actor actor) {
    return "redirect:" + pathOf(actor);
  }

  // whoever looks after members and takes part themselves is most often here as a member
  private static String pathOf(Actor actor) {
    if (actor.is(Role.MEMBER)) {
      return "/today";
    }
    if (actor.is(Role.CLINICIAN)) {
      return "/clinician";
    }
    return actor.is(Role.PROGRAMME_MANAGER) ? "/manager" : "/catalogue";
  }
}
