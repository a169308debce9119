package health.longhold.progress.adherence.read.week;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.CohortTag;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.MetadataKeys;
import health.longhold.progress.adherence.domain.AgeCohort;
import health.longhold.progress.member.domain.MemberEvent;
import health.longhold.progress.member.domain.MemberEvent.ErasureCertified;
import health.longhold.progress.member.domain.MemberEvent.MemberDetailsChanged;
import health.longhold.progress.member.domain.MemberEvent.MemberEnrolled;
import health.longhold.progress.member.domain.MemberEvent.MemberErased;
import health.longhold.progress.plan.domain.PlanEvent;
import health.longhold.progress.plan.domain.PlanEvent.PlanAccepted;
import health.longhold.progress.plan.domain.PlanEvent.PlanEnded;
import health.longhold.progress.plan.domain.PlanEvent.PlanPaused;
import health.longhold.progress.plan.domain.PlanEvent.PlanProposed;
import health.longhold.progress.plan.domain.PlanEvent.PlanResumed;
import health.longhold.progress.plan.domain.PlanEvent.PlanRevised;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionAssessed;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionNoted;
import health.longhold.starter.erasure.AlsoOfTheErased;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;

/**
 * Keeps what was agreed, what was done and who is in which cohort; weeks are summed when asked for.
 * The numbers of an erased member stay, under an id that leads to nobody: a cohort's weeks were
 * what they were.
 */
@Component
@AlsoOfTheErased
@ProcessingGroup("progress.read.adherence")
class AdherenceProjection {
  private final Agreements agreements;
  private final PerformedSessions sessions;
  private final CohortMembers cohorts;

  AdherenceProjection(Agreements agreements, PerformedSessions sessions, CohortMembers cohorts) {
    this.agreements = agreements;
    this.sessions = sessions;
    this.cohorts = cohorts;
  }

  @EventHandler
  void on(MemberEvent event, @MetaDataValue(MetadataKeys.TENANT) String tenant) {
    switch (event) {
      case MemberEnrolled e -> assign(tenant, e.memberId(), e.cohorts(), e.ageBand());
      case MemberDetailsChanged e -> assign(tenant, e.memberId(), e.cohorts(), e.ageBand());
      case MemberErased e -> agreements.endWithTheWeek(tenant, e.memberId(), e.erasedAt());
      case ErasureCertified _ -> {}
    }
  }

  @EventHandler
  void on(
      PlanEvent event,
      @MetaDataValue(MetadataKeys.TENANT) String tenant,
      @SequenceNumber long sequence) {
    switch (event) {
      case PlanProposed _, PlanRevised _ -> {
        // nothing is agreed before the member accepts
      }
      case PlanAccepted e -> agreements.begin(tenant, agreement(e), e.acceptedAt(), sequence);
      case PlanResumed e -> agreements.resume(tenant, e.memberId(), e.planId(), e.at(), sequence);
      case PlanPaused e -> agreements.end(tenant, e.memberId(), e.planId(), e.at());
      case PlanEnded e -> agreements.end(tenant, e.memberId(), e.planId(), e.at());
    }
  }

  /** A session counts whether it was judged or only noted: it was done. */
  @EventHandler
  void on(SessionAssessed event, @MetaDataValue(MetadataKeys.TENANT) String tenant) {
    sessions.put(tenant, event.memberId(), event.facts());
  }

  @EventHandler
  void on(SessionNoted event, @MetaDataValue(MetadataKeys.TENANT) String tenant) {
    sessions.put(tenant, event.memberId(), event.facts());
  }

  @ResetHandler
  void reset() {
    agreements.clear();
    sessions.clear();
    cohorts.clear();
  }

  private void assign(String tenant, MemberId member, List<CohortTag> tags, AgeBand band) {
    List<CohortTag> all = new ArrayList<>(tags);
    all.add(AgeCohort.of(band));
    cohorts.assign(tenant, member, all);
  }

  private static Agreement agreement(PlanAccepted event) {
    return new Agreement(
        event.memberId(),
        event.planId(),
        event.version(),
        event.sessionsPerWeek(),
        ZoneId.of(event.zone()));
  }
}
