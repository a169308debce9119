package health.longhold.progress.progression.read.targets;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.starter.access.Permitted;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a member is to do today. */
@Controller
class TodayPage {
  private final MemberTargetRows rows;

  TodayPage(MemberTargetRows rows) {
    this.rows = rows;
  }

  @GetMapping("/today")
  @Permitted(Role.MEMBER)
  String today(Actor actor, Model model) {
    model.addAttribute(
        "targets",
        rows.find(actor.tenant().value(), MemberId.of(actor.subject()))
            .map(TargetsView::targets)
            .orElse(List.of()));
    return "progression/today";
  }
}
