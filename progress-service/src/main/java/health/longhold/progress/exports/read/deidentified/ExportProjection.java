package health.longhold.progress.exports.read.deidentified;

import health.longhold.kernel.MetadataKeys;
import health.longhold.progress.member.domain.MemberEvent;
import health.longhold.progress.member.domain.MemberEvent.ErasureCertified;
import health.longhold.progress.member.domain.MemberEvent.MemberDetailsChanged;
import health.longhold.progress.member.domain.MemberEvent.MemberEnrolled;
import health.longhold.progress.member.domain.MemberEvent.MemberErased;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionAssessed;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionNoted;
import health.longhold.starter.erasure.AlsoOfTheErased;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;

/**
 * Keeps the rows that exports read: sessions, their decisions, and the cells members are in. Those
 * of an erased member stay: a file names nobody, and their id leads to nobody any more.
 */
@Component
@AlsoOfTheErased
@ProcessingGroup("progress.read.exports")
class ExportProjection {
  private final ExportedMembers members;
  private final ExportedSessions sessions;
  private final ExportedDecisions decisions;

  ExportProjection(
      ExportedMembers members, ExportedSessions sessions, ExportedDecisions decisions) {
    this.members = members;
    this.sessions = sessions;
    this.decisions = decisions;
  }

  @EventHandler
  void on(MemberEvent event, @MetaDataValue(MetadataKeys.TENANT) String tenant) {
    switch (event) {
      case MemberEnrolled e -> members.put(tenant, e.memberId(), e.ageBand(), e.cohorts());
      case MemberDetailsChanged e -> members.put(tenant, e.memberId(), e.ageBand(), e.cohorts());
      case MemberErased _, ErasureCertified _ -> {}
    }
  }

  @EventHandler
  void on(SessionAssessed event, @MetaDataValue(MetadataKeys.TENANT) String tenant) {
    sessions.put(tenant, event.memberId(), event.facts());
    decisions.put(tenant, event);
  }

  @EventHandler
  void on(SessionNoted event, @MetaDataValue(MetadataKeys.TENANT) String tenant) {
    sessions.put(tenant, event.memberId(), event.facts());
  }

  @ResetHandler
  void reset() {
    members.clear();
    sessions.clear();
    decisions.clear();
  }
}
