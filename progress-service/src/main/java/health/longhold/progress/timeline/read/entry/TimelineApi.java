package health.longhold.progress.timeline.read.entry;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Rejection;
import health.longhold.kernel.Role;
import health.longhold.starter.web.Access;
import health.longhold.starter.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The timeline for the member and for clinicians. */
@RestController
class TimelineApi {
  private final TimelineEntries entries;

  TimelineApi(TimelineEntries entries) {
    this.entries = entries;
  }

  @GetMapping("/api/members/{memberId}/timeline")
  Page<TimelineEntry> timeline(
      @PathVariable MemberId memberId,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit,
      Actor actor) {
    Access.requireSelfOr(actor, memberId, Role.CLINICIAN);
    String tenant = actor.tenant().value();
    if (!entries.knows(tenant, memberId)) {
      throw new CommandRejected(Refusal.MEMBER_UNKNOWN);
    }
    return entries.page(tenant, memberId, Position.parse(after), Page.limit(limit));
  }

  private enum Refusal implements Rejection {
    MEMBER_UNKNOWN;

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }
  }
}
