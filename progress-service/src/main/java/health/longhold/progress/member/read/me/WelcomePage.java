package health.longhold.progress.member.read.me;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.progress.member.read.current.NotEnrolledYet;
import health.longhold.starter.access.Permitted;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;

/** What somebody sees in place of their pages until a programme has enrolled them. */
@Controller
class WelcomePage {
  private static final String PATH = "/today/welcome";

  private final CurrentMembers members;

  WelcomePage(CurrentMembers members) {
    this.members = members;
  }

  @GetMapping(PATH)
  @Permitted(Role.MEMBER)
  String welcome(Actor actor, Model model) {
    if (members.find(MemberId.of(actor.subject())).isPresent()) {
      return "redirect:/today";
    }
    model.addAttribute("memberId", actor.subject());
    return "member/welcome";
  }

  /** Under the address that was asked for, which will work one day. */
  @ControllerAdvice
  @Order(Ordered.HIGHEST_PRECEDENCE)
  static final class InPlaceOfPages {
    @ExceptionHandler(NotEnrolledYet.class)
    String welcome() {
      return "forward:" + PATH;
    }
  }
}
