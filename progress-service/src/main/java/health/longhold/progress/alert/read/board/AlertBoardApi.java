package health.longhold.progress.alert.read.board;

import health.longhold.kernel.Actor;
import health.longhold.kernel.AlertId;
import health.longhold.kernel.Role;
import health.longhold.starter.web.Access;
import health.longhold.starter.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The alerts of a programme, newest first. */
@RestController
class AlertBoardApi {
  private final AlertRows rows;

  AlertBoardApi(AlertRows rows) {
    this.rows = rows;
  }

  @GetMapping("/api/alerts")
  Page<AlertRow> alerts(
      @RequestParam(required = false) AlertRow.@Nullable State state,
      @RequestParam(required = false) @Nullable AlertId after,
      @RequestParam(required = false) @Nullable Integer limit,
      Actor actor) {
    Access.require(actor, Role.CLINICIAN);
    int size = Page.limit(limit);
    return Page.of(
        rows.page(actor.tenant(), state, after == null ? null : after.value(), size),
        size,
        row -> row.alertId().toString());
  }
}
