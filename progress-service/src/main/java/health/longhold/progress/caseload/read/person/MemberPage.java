package health.longhold.progress.caseload.read.person;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.alert.domain.AlertEvent.CloseReason;
import health.longhold.progress.alert.read.board.AlertRows;
import health.longhold.progress.member.domain.Member.Enrolled;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.progress.member.read.directory.Directory;
import health.longhold.progress.member.read.directory.DirectoryEntry;
import health.longhold.progress.plan.domain.PlanEvent.EndReason;
import health.longhold.progress.plan.read.current.CurrentPlans;
import health.longhold.progress.plan.read.current.PlanView;
import health.longhold.progress.practice.read.kept.Practice;
import health.longhold.progress.practice.read.kept.Practices;
import health.longhold.progress.progression.domain.ClinicalReason;
import health.longhold.progress.progression.read.targets.MemberTargetRows;
import health.longhold.progress.screening.domain.Questionnaire;
import health.longhold.starter.access.Permitted;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A member's targets, pain, plan, and what their clinician can do about them. */
@Controller
class MemberPage {
  private static final int WEEKS = 16;

  private final CurrentMembers members;
  private final Directory directory;
  private final MemberTargetRows targets;
  private final CurrentPlans plans;
  private final Practices practices;
  private final AlertRows alerts;
  private final Questionnaire questions;
  private final InstantSource clock;

  MemberPage(
      CurrentMembers members,
      Directory directory,
      MemberTargetRows targets,
      CurrentPlans plans,
      Practices practices,
      AlertRows alerts,
      Questionnaire questions,
      InstantSource clock) {
    this.members = members;
    this.directory = directory;
    this.targets = targets;
    this.plans = plans;
    this.practices = practices;
    this.alerts = alerts;
    this.questions = questions;
    this.clock = clock;
  }

  @GetMapping("/clinician/members/{memberId}")
  @Permitted(Role.CLINICIAN)
  String page(@PathVariable MemberId memberId, Actor actor, Model model) {
    Enrolled member = members.enrolled(memberId);
    String tenant = actor.tenant().value();
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneId.of(member.zone()));
    model.addAttribute("member", member);
    model.addAttribute("memberId", memberId);
    model.addAttribute("name", name(directory.find(actor.tenant(), memberId)));
    model.addAttribute("flags", alerts.openOf(actor.tenant(), memberId));
    model.addAttribute("closeReasons", CloseReason.values());
    model.addAttribute("now", now);
    model.addAttribute("targets", targets.find(tenant, memberId).orElse(null));
    model.addAttribute("plan", plan(memberId).orElse(null));
    model.addAttribute(
        "pains", pains(practices.since(actor.tenant(), memberId, today.minusWeeks(WEEKS))));
    model.addAttribute("emergencies", emergencies());
    model.addAttribute("reasons", ClinicalReason.values());
    model.addAttribute("endReasons", EndReason.values());
    return "caseload/member";
  }

  /** What a running session can be stopped by. */
  private List<String> emergencies() {
    return questions.questions().stream()
        .filter(question -> question.level() == ScreeningLevel.EMERGENCY)
        .map(Questionnaire.Question::code)
        .toList();
  }

  /** The worst pain of each day on which it was told, the oldest first. */
  private static Set<Map.Entry<LocalDate, Integer>> pains(List<Practice> practices) {
    return practices.stream()
        .filter(each -> each.pain() != null)
        .collect(
            Collectors.toMap(
                Practice::day,
                each -> Objects.requireNonNull(each.pain()),
                Math::max,
                TreeMap::new))
        .entrySet();
  }

  private Optional<PlanView> plan(MemberId memberId) {
    try {
      return Optional.of(PlanView.of(plans.of(memberId).state()));
    } catch (CommandRejected nothingPrescribed) {
      return Optional.empty();
    }
  }

  private static @Nullable String name(DirectoryEntry entry) {
    return entry.name() == null ? entry.externalId() : entry.name();
  }
}
