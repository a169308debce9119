package health.longhold.progress.progression.read.targets;

import health.longhold.progress.progression.domain.ProgressionEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Keeps the targets rows. A batch may hold many events of one member; the row is written once for
 * them, from the member's whole history, so it can never drift from what the decider sees.
 */
@Component
@ProcessingGroup("progress.read.targets")
class TargetsProjection {
  private final CurrentProgressions progressions;
  private final MemberTargetRows rows;

  TargetsProjection(CurrentProgressions progressions, MemberTargetRows rows) {
    this.progressions = progressions;
    this.rows = rows;
  }

  @EventHandler
  void on(ProgressionEvent event, @MetaDataValue("tenant") String tenant, UnitOfWork<?> unit) {
    progressions
        .findOnce(unit, TargetsProjection.class, event.memberId())
        .flatMap(TargetsViews::of)
        .ifPresent(view -> rows.put(tenant, event.memberId(), view));
  }

  @ResetHandler
  void reset() {
    rows.clear();
  }
}
