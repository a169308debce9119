package health.longhold.progress.careteam.read.assignment;

import health.longhold.kernel.MetadataKeys;
import health.longhold.progress.careteam.domain.CareTeam.Assignment;
import health.longhold.progress.careteam.domain.CareTeamEvent;
import health.longhold.progress.careteam.domain.CareTeamEvent.AssignmentEnded;
import health.longhold.progress.careteam.domain.CareTeamEvent.ClinicianAssigned;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;

/** Keeps the rows access is decided by. */
@Component
@ProcessingGroup("progress.read.assignment")
class AssignmentProjection {
  private final Assignments rows;

  AssignmentProjection(Assignments rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(
      CareTeamEvent event,
      @MetaDataValue(MetadataKeys.TENANT) String tenant,
      @SequenceNumber long asOf) {
    switch (event) {
      case ClinicianAssigned assigned ->
          rows.keep(
              tenant,
              assigned.memberId(),
              new Assignment(assigned.clinician(), assigned.from(), assigned.until()),
              asOf);
      case AssignmentEnded ended -> rows.end(tenant, ended, asOf);
    }
  }

  @ResetHandler
  void reset() {
    rows.clear();
  }
}
