package health.longhold.starter.audit;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.web.InvalidRequest;
import health.longhold.starter.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows a programme's managers who saw or changed whose data in this service, newest first; not for
 * which clinical reason.
 */
@RestController
final class AuditSearchApi {
  private final AuditTrail trail;

  AuditSearchApi(AuditTrail trail) {
    this.trail = trail;
  }

  /**
   * Lists who saw or changed whose data in a service, newest first. By whose data it is, by who
   * looked, by call, outcome and time; clinical reasons are not told.
   */
  @GetMapping("/api/audit/${longhold.service:none}")
  @Permitted(Role.PROGRAMME_MANAGER)
  Page<AuditEntry> search(
      Actor actor,
      @RequestParam(required = false) @Nullable MemberId whose,
      @RequestParam(required = false) @Nullable String who,
      @RequestParam(required = false) @Nullable String what,
      @RequestParam(required = false) @Nullable AuditOutcome outcome,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant until,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    int size = Page.limit(limit);
    List<AuditEntry> rows =
        trail
            .newestFirst(
                actor.tenant(),
                new AuditSearch(whose, who, what, outcome, from, until),
                after == null ? null : position(after),
                size + 1)
            .stream()
            .map(AuditEntry::withoutReason)
            .toList();
    return Page.of(rows, size, row -> Long.toString(row.id()));
  }

  private static long position(String after) {
    try {
      return Long.parseLong(after);
    } catch (NumberFormatException odd) {
      throw new InvalidRequest("after", "is no position of ours", "the value of next");
    }
  }
}
