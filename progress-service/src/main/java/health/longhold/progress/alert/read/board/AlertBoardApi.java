package health.longhold.progress.alert.read.board;

import health.longhold.kernel.Actor;
import health.longhold.kernel.AlertId;
import health.longhold.kernel.Role;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.web.Page;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The alerts of the members in a clinician's care, newest first. */
@RestController
class AlertBoardApi {
  private final AlertRows rows;
  private final InstantSource clock;

  AlertBoardApi(AlertRows rows, InstantSource clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Lists the alerts of the members in the caller's care, newest first. {@code overdue} stays true
   * when somebody has looked, but too late.
   */
  @GetMapping("/api/alerts")
  @Permitted(Role.CLINICIAN)
  Page<AlertRow> alerts(
      @RequestParam(required = false) AlertRow.@Nullable State state,
      @RequestParam(required = false) @Nullable AlertId after,
      @RequestParam(required = false) @Nullable Integer limit,
      Actor actor) {
    int size = Page.limit(limit);
    return Page.of(
        rows.inCareOf(actor, clock.instant(), state, after == null ? null : after.value(), size),
        size,
        row -> row.alertId().toString());
  }
}
