package health.longhold.progress.timeline.read.entry;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The timeline for the member and for clinicians. */
@RestController
class TimelineApi {
  private final CurrentMembers members;
  private final TimelineEntries entries;

  TimelineApi(CurrentMembers members, TimelineEntries entries) {
    this.members = members;
    this.entries = entries;
  }

  /**
   * Lists what has happened to a member, newest first. The order is that of when it was done, not
   * recorded; {@code details} are codes, numbers and ids, never free text.
   */
  @GetMapping("/api/members/{memberId}/timeline")
  @Permitted(value = Role.CLINICIAN, self = true)
  Page<TimelineEntry> timeline(
      @PathVariable MemberId memberId,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit,
      Actor actor) {
    members.enrolled(memberId);
    return entries.page(actor.tenant().value(), memberId, Position.parse(after), Page.limit(limit));
  }
}
