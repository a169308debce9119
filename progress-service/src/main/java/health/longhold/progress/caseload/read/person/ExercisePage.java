package health.longhold.progress.caseload.read.person;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.progress.member.domain.Member.Enrolled;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.progress.practice.read.kept.Practice;
import health.longhold.progress.practice.read.kept.Practices;
import health.longhold.progress.progression.domain.ClinicalReason;
import health.longhold.progress.progression.domain.ProgressionRejection;
import health.longhold.progress.progression.read.decisions.Decisions;
import health.longhold.progress.progression.read.decisions.TargetChange;
import health.longhold.progress.progression.read.targets.MemberTargetRows;
import health.longhold.progress.progression.read.targets.TargetsView;
import health.longhold.progress.progression.read.targets.TargetsView.Target;
import health.longhold.starter.access.Permitted;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One exercise of a member: what was held, what was decided and why, and what can be changed. */
@Controller
class ExercisePage {
  private static final int WEEKS = 16;
  private static final int LATELY = 12;

  private final CurrentMembers members;
  private final MemberTargetRows targets;
  private final Practices practices;
  private final Decisions decisions;
  private final InstantSource clock;

  ExercisePage(
      CurrentMembers members,
      MemberTargetRows targets,
      Practices practices,
      Decisions decisions,
      InstantSource clock) {
    this.members = members;
    this.targets = targets;
    this.practices = practices;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** A day of the chart: what was held against what was asked, and the change of that day. */
  record Point(Practice session, @Nullable TargetChange change) {}

  /** Mean holds of both sides over the sessions shown, seconds. */
  record Sides(double left, double right) {}

  @GetMapping("/clinician/members/{memberId}/exercises/{exerciseId}")
  @Permitted(Role.CLINICIAN)
  String exercise(
      @PathVariable MemberId memberId,
      @PathVariable ExerciseId exerciseId,
      Actor actor,
      Model model) {
    Enrolled member = members.enrolled(memberId);
    String tenant = actor.tenant().value();
    ZoneId zone = ZoneId.of(member.zone());
    Target target =
        targets.find(tenant, memberId).map(TargetsView::targets).orElse(List.of()).stream()
            .filter(each -> each.exerciseId().equals(exerciseId))
            .findFirst()
            .orElseThrow(() -> new CommandRejected(ProgressionRejection.EXERCISE_NOT_IN_PLAN));
    LocalDate since = LocalDate.ofInstant(clock.instant(), zone).minusWeeks(WEEKS);
    List<Practice> sessions =
        practices.since(actor.tenant(), memberId, since).stream()
            .filter(each -> each.exerciseId().equals(exerciseId))
            .toList();
    List<TargetChange> changes = decisions.changes(tenant, memberId, exerciseId, LATELY);
    model.addAttribute("memberId", memberId);
    model.addAttribute("target", target);
    model.addAttribute("points", points(sessions, changes, zone));
    model.addAttribute("sides", sides(sessions));
    model.addAttribute("changes", changes);
    model.addAttribute("decisions", decisions.latest(tenant, memberId, exerciseId, LATELY));
    model.addAttribute("reasons", ClinicalReason.values());
    return "caseload/exercise :: exercise";
  }

  /** A change is marked at the first session on its day or after it. */
  private static List<Point> points(
      List<Practice> sessions, List<TargetChange> changes, ZoneId zone) {
    return sessions.stream()
        .map(
            session ->
                new Point(
                    session,
                    changes.stream()
                        .filter(
                            change ->
                                isMarkedAt(
                                    LocalDate.ofInstant(change.at(), zone), session, sessions))
                        .findFirst()
                        .orElse(null)))
        .toList();
  }

  private static boolean isMarkedAt(LocalDate day, Practice session, List<Practice> sessions) {
    return sessions.stream()
        .filter(each -> !each.day().isBefore(day))
        .findFirst()
        .filter(session::equals)
        .isPresent();
  }

  private static @Nullable Sides sides(List<Practice> sessions) {
    List<Practice> lately =
        sessions.subList(Math.max(0, sessions.size() - LATELY), sessions.size());
    Double left = mean(lately, Practice::left);
    Double right = mean(lately, Practice::right);
    return left == null || right == null ? null : new Sides(left, right);
  }

  private static @Nullable Double mean(
      List<Practice> sessions, Function<Practice, @Nullable Double> side) {
    List<Double> held = sessions.stream().map(side).filter(Objects::nonNull).toList();
    return held.isEmpty()
        ? null
        : held.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
