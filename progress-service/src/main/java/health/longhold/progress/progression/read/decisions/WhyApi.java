package health.longhold.progress.progression.read.decisions;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.progress.progression.domain.ProgressionRejection;
import health.longhold.progress.progression.read.targets.MemberTargetRows;
import health.longhold.progress.progression.read.targets.TargetsView.Target;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why a target is what it is: every decision with its evidence, every change. */
@RestController
class WhyApi {
  /** The most of each list on a page: more than a year of training. */
  private static final int LONG = 200;

  private final CurrentMembers members;
  private final MemberTargetRows targets;
  private final Decisions decisions;

  WhyApi(CurrentMembers members, MemberTargetRows targets, Decisions decisions) {
    this.members = members;
    this.targets = targets;
    this.decisions = decisions;
  }

  /**
   * Answers why an exercise's target stands where it does, with evidence and nearest miss.
   * Decisions come newest first, 200 a page unless {@code limit} asks for fewer; {@code changes}
   * are the latest 200 on every page.
   */
  @GetMapping("/api/members/{memberId}/targets/{exerciseId}/why")
  @Permitted(value = Role.CLINICIAN, self = true)
  Why why(
      @PathVariable MemberId memberId,
      @PathVariable ExerciseId exerciseId,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit,
      Actor actor) {
    members.enrolled(memberId);
    String tenant = actor.tenant().value();
    Target target =
        targets
            .find(tenant, memberId)
            .flatMap(
                view ->
                    view.targets().stream()
                        .filter(each -> each.exerciseId().equals(exerciseId))
                        .findFirst())
            .orElseThrow(() -> new CommandRejected(ProgressionRejection.EXERCISE_NOT_IN_PLAN));
    Page<DecisionView> page =
        decisions.of(
            tenant,
            memberId,
            exerciseId,
            DecisionPlace.parse(after),
            limit == null ? LONG : Page.limit(limit));
    return new Why(
        exerciseId,
        target.target(),
        target.since(),
        target.ladder(),
        page.items(),
        decisions.changes(tenant, memberId, exerciseId, LONG),
        page.next());
  }

  /**
   * The target, the ladder it climbs, and its history, the newest first: a page of the decisions,
   * and the latest changes.
   */
  record Why(
      ExerciseId exerciseId,
      Dose target,
      @Nullable LocalDate since,
      List<Dose> ladder,
      List<DecisionView> decisions,
      List<TargetChange> changes,
      @Nullable String next) {}
}
