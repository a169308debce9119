package health.longhold.progress.progression.read.targets;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Rejection;
import health.longhold.kernel.Role;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.web.ETags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a member is to do now. */
@RestController
class TargetsApi {
  private final CurrentMembers members;
  private final MemberTargetRows rows;

  TargetsApi(CurrentMembers members, MemberTargetRows rows) {
    this.members = members;
    this.rows = rows;
  }

  /**
   * Answers a member's current targets, and whether training is suspended. A dose is the seconds of
   * one hold, repetitions and sets. Ask again while {@code asOf} is below the one that a change has
   * answered. 404 NO_TARGETS until an accepted plan has been taken up.
   */
  @GetMapping("/api/members/{memberId}/targets")
  @Permitted(value = Role.CLINICIAN, self = true)
  ResponseEntity<TargetsView> targets(@PathVariable MemberId memberId, Actor actor) {
    members.enrolled(memberId);
    TargetsView view =
        rows.find(actor.tenant().value(), memberId)
            .orElseThrow(() -> new CommandRejected(Absent.NO_TARGETS));
    return ResponseEntity.ok().eTag(ETags.of(view.asOf())).body(view);
  }

  /** Why there is nothing to show. */
  private enum Absent implements Rejection {
    /** No plan has been accepted yet. */
    NO_TARGETS;

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }
  }
}
