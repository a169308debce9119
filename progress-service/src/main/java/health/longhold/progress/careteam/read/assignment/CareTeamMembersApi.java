package health.longhold.progress.careteam.read.assignment;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells clinicians who is in their care now. */
@RestController
class CareTeamMembersApi {
  private final Assignments assignments;

  CareTeamMembersApi(Assignments assignments) {
    this.assignments = assignments;
  }

  /** Lists the ids of the members in the caller's care now. */
  @GetMapping("/api/care-team/members")
  @Permitted(Role.CLINICIAN)
  Page<MemberId> members(
      @RequestParam(required = false) @Nullable MemberId after,
      @RequestParam(required = false) @Nullable Integer limit,
      Actor actor) {
    int size = Page.limit(limit);
    return Page.of(
        assignments.membersOf(actor, after == null ? null : after.value(), size),
        size,
        MemberId::toString);
  }
}
