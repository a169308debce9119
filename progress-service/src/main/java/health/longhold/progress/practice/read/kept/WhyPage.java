package health.longhold.progress.practice.read.kept;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.Role;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.progress.practice.read.kept.Journey.Miss;
import health.longhold.progress.practice.read.kept.Journey.Told;
import health.longhold.progress.practice.read.kept.Journey.Verdict;
import health.longhold.progress.progression.domain.Progression;
import health.longhold.progress.progression.domain.ProgressionRejection;
import health.longhold.progress.progression.domain.Standing;
import health.longhold.progress.progression.read.decisions.DecisionView;
import health.longhold.progress.progression.read.decisions.Decisions;
import health.longhold.progress.progression.read.decisions.TargetChange;
import health.longhold.progress.progression.read.targets.CurrentProgressions;
import health.longhold.progress.progression.read.targets.MemberTargetRows;
import health.longhold.progress.progression.read.targets.TargetsView.Target;
import health.longhold.starter.access.Permitted;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why one exercise's target is what it is, with what it rests on and what fell short. */
@Controller
class WhyPage {
  private static final int SHOWN_WEEKS = 12;
  private static final int CHANGES = 50;
  private static final int LATELY = 6;

  private final CurrentMembers members;
  private final MemberTargetRows targets;
  private final CurrentProgressions progressions;
  private final Decisions decisions;
  private final Practices practices;
  private final InstantSource clock;

  WhyPage(
      CurrentMembers members,
      MemberTargetRows targets,
      CurrentProgressions progressions,
      Decisions decisions,
      Practices practices,
      InstantSource clock) {
    this.members = members;
    this.targets = targets;
    this.progressions = progressions;
    this.decisions = decisions;
    this.practices = practices;
    this.clock = clock;
  }

  @GetMapping("/my/progress/{exerciseId}")
  @Permitted(Role.MEMBER)
  String why(@PathVariable ExerciseId exerciseId, Actor actor, Model model) {
    MemberId memberId = MemberId.of(actor.subject());
    ZoneId zone = ZoneId.of(members.oneself(actor).zone());
    Target target = target(actor.tenant(), memberId, exerciseId);
    List<Practice> practiced =
        practices
            .since(
                actor.tenant(),
                memberId,
                LocalDate.ofInstant(clock.instant(), zone).minusWeeks(SHOWN_WEEKS))
            .stream()
            .filter(each -> each.exerciseId().equals(exerciseId))
            .toList();
    Standing standing =
        progressions
            .find(memberId)
            .map(current -> current.state())
            .map(Progression::now)
            .orElse(null);
    int days = EvidenceDays.of(standing, exerciseId);
    List<Told> changes =
        decisions.changes(actor.tenant().value(), memberId, exerciseId, CHANGES).stream()
            .map(change -> told(change, practiced, days, zone))
            .toList();
    List<Practice> done = practiced.stream().filter(Practice::performed).toList();
    model.addAttribute("memberId", memberId);
    model.addAttribute("target", target);
    model.addAttribute("climb", ProgressPage.climb(target, practiced));
    model.addAttribute("practiced", done);
    model.addAttribute(
        "lately", done.subList(Math.max(0, done.size() - LATELY), done.size()).reversed());
    model.addAttribute("changes", changes);
    model.addAttribute(
        "changedOn",
        changes.stream()
            .filter(change -> change.from() != null && change.to() != null)
            .collect(Collectors.toMap(Told::day, Told::type, (newer, _) -> newer)));
    newest(actor.tenant(), memberId, exerciseId)
        .ifPresent(verdict -> model.addAttribute("verdict", verdict));
    return "practice/why";
  }

  private Target target(ProgrammeId programme, MemberId memberId, ExerciseId exerciseId) {
    return targets.find(programme.value(), memberId).stream()
        .flatMap(view -> view.targets().stream())
        .filter(each -> each.exerciseId().equals(exerciseId))
        .findFirst()
        .orElseThrow(() -> new CommandRejected(ProgressionRejection.EXERCISE_NOT_IN_PLAN));
  }

  private Optional<Verdict> newest(
      ProgrammeId programme, MemberId memberId, ExerciseId exerciseId) {
    return decisions.of(programme.value(), memberId, exerciseId, null, LATELY).items().stream()
        .filter(decision -> !decision.superseded())
        .findFirst()
        .map(
            decision ->
                new Verdict(
                    decision.localDate(),
                    decision.decision().name(),
                    decision.rule().name(),
                    Miss.of(decision.nearestMiss()),
                    ending(decision.ending())));
  }

  private static @Nullable String ending(DecisionView.@Nullable Ending ending) {
    return ending == null ? null : ending.type().name();
  }

  private static Told told(TargetChange change, List<Practice> practiced, int days, ZoneId zone) {
    List<Practice> before =
        practiced.stream()
            .filter(each -> !each.endedAt().isAfter(change.at()))
            .filter(each -> each.target().equals(change.from()))
            .toList();
    return new Told(
        LocalDate.ofInstant(change.at(), zone),
        change.type(),
        change.from(),
        change.to(),
        Because.of(change, practiced, days),
        before.subList(Math.max(0, before.size() - days), before.size()).reversed());
  }
}
