package health.longhold.progress.practice.read.kept;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.kernel.SessionId;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.progress.progression.read.targets.MemberTargetRows;
import health.longhold.progress.progression.read.targets.TargetsView;
import health.longhold.progress.progression.read.targets.TargetsView.Target;
import health.longhold.starter.access.Permitted;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The sessions that may still be corrected, and one of them; its values come from its journal. */
@Controller
class SessionPage {
  /** As long as a session's journal is open. */
  private static final int CORRECTED_WITHIN_DAYS = 30;

  private final CurrentMembers members;
  private final MemberTargetRows targets;
  private final Practices practices;
  private final InstantSource clock;

  SessionPage(
      CurrentMembers members, MemberTargetRows targets, Practices practices, InstantSource clock) {
    this.members = members;
    this.targets = targets;
    this.practices = practices;
    this.clock = clock;
  }

  @GetMapping("/my/sessions")
  @Permitted(Role.MEMBER)
  String sessions(Actor actor, Model model) {
    MemberId memberId = MemberId.of(actor.subject());
    ZoneId zone = ZoneId.of(members.oneself(actor).zone());
    Map<SessionId, Line> lines = new LinkedHashMap<>();
    for (Practice each :
        practices
            .since(
                actor.tenant(),
                memberId,
                LocalDate.ofInstant(clock.instant(), zone).minusDays(CORRECTED_WITHIN_DAYS))
            .reversed()) {
      lines.merge(
          each.sessionId(),
          new Line(each.sessionId(), each.day(), each.reported()),
          (known, more) -> new Line(known.sessionId(), known.day(), known.holds() + more.holds()));
    }
    model.addAttribute("memberId", memberId);
    model.addAttribute("sessions", List.copyOf(lines.values()));
    return "practice/sessions";
  }

  /** One session; what it holds, the page's module asks its journal. */
  @GetMapping("/my/sessions/{sessionId}")
  @Permitted(Role.MEMBER)
  String session(@PathVariable SessionId sessionId, Actor actor, Model model) {
    MemberId memberId = MemberId.of(actor.subject());
    members.oneself(actor);
    model.addAttribute("memberId", memberId);
    model.addAttribute("sessionId", sessionId);
    model.addAttribute(
        "names",
        targets.find(actor.tenant().value(), memberId).stream()
            .map(TargetsView::targets)
            .flatMap(List::stream)
            .map(SessionPage::name)
            .toList());
    return "practice/session";
  }

  private static Name name(Target target) {
    return new Name(target.exerciseId().value(), target.name());
  }

  /** A day with so many holds told. */
  record Line(SessionId sessionId, LocalDate day, int holds) {}

  /** An exercise and its name. */
  record Name(String exerciseId, String name) {}
}
