package health.longhold.progress.today.read.day;

import health.longhold.kernel.Actor;
import health.longhold.kernel.Role;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.member.domain.Member.Enrolled;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.progress.screening.domain.Questionnaire;
import health.longhold.progress.screening.domain.Questionnaire.Question;
import health.longhold.starter.access.Permitted;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The questions a member answers before they train, the gravest first, and what answers lead to.
 */
@Controller
class ScreeningPage {
  private final CurrentMembers members;
  private final Questionnaire questions;
  private final String emergencyNumber;

  ScreeningPage(
      CurrentMembers members,
      Questionnaire questions,
      @Value("${longhold.emergency-number}") String emergencyNumber) {
    this.members = members;
    this.questions = questions;
    this.emergencyNumber = emergencyNumber;
  }

  @GetMapping("/today/screening")
  @Permitted(Role.MEMBER)
  String screening(Actor actor, Model model) {
    Enrolled member = members.oneself(actor);
    model.addAttribute("memberId", actor.subject());
    model.addAttribute("emergencyNumber", emergencyNumber);
    model.addAttribute("cover", member.clinicalCover());
    model.addAttribute("days", questions.validity().toDays());
    model.addAttribute(
        "groups",
        Arrays.stream(ScreeningLevel.values())
            .sorted(Comparator.reverseOrder())
            .map(level -> new Group(level, of(level)))
            .filter(group -> !group.questions().isEmpty())
            .toList());
    model.addAttribute(
        "advice",
        Arrays.stream(ScreeningLevel.values())
            .map(level -> new Advice(level, questions.adviceFor(level, member.clinicalCover())))
            .toList());
    return "today/screening";
  }

  private List<Question> of(ScreeningLevel level) {
    return questions.questions().stream().filter(question -> question.level() == level).toList();
  }

  /** The questions of one level. */
  record Group(ScreeningLevel level, List<Question> questions) {}

  /** What a member is told whose answers come to this level, in English. */
  record Advice(ScreeningLevel level, String text) {}
}
