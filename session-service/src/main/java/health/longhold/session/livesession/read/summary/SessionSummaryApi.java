package health.longhold.session.livesession.read.summary;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.kernel.SessionId;
import health.longhold.session.livesession.domain.SessionRejection;
import health.longhold.session.livesession.read.summary.SessionSummaries.Position;
import health.longhold.session.prescription.read.known.KnownTargets;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.web.InvalidRequest;
import health.longhold.starter.web.Page;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows a member's sessions, newest first. Members are enrolled elsewhere: one is known here from
 * the first targets on, and unknown without targets or sessions.
 */
@RestController
class SessionSummaryApi {
  private static final String BETWEEN = "_";

  private final SessionSummaries summaries;
  private final KnownTargets targets;

  SessionSummaryApi(SessionSummaries summaries, KnownTargets targets) {
    this.summaries = summaries;
    this.targets = targets;
  }

  /**
   * Lists a member's sessions, newest first. {@code revision} counts the results told so far and is
   * 0 while a session runs.
   */
  @GetMapping("/api/members/{memberId}/sessions")
  @Permitted(value = Role.CLINICIAN, self = true)
  Page<SessionSummary> sessions(
      @PathVariable MemberId memberId,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit,
      Actor actor) {
    int size = Page.limit(limit);
    List<SessionSummary> rows =
        summaries.newestFirst(
            actor.tenant(), memberId, after == null ? null : position(after), size + 1);
    if (rows.isEmpty() && after == null && targets.find(actor.tenant(), memberId).isEmpty()) {
      throw new CommandRejected(SessionRejection.MEMBER_UNKNOWN);
    }
    return Page.of(rows, size, row -> row.startedAt() + BETWEEN + row.sessionId());
  }

  private static Position position(String after) {
    int cut = after.indexOf(BETWEEN);
    try {
      return new Position(
          Instant.parse(after.substring(0, Math.max(cut, 0))),
          SessionId.of(after.substring(cut + 1)));
    } catch (DateTimeException | IllegalArgumentException odd) {
      throw new InvalidRequest("after", "is no position of ours", "the value of next");
    }
  }
}
