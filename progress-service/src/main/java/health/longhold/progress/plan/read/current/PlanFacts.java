package health.longhold.progress.plan.read.current;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.RoutineId;
import health.longhold.progress.DataFile;
import health.longhold.progress.catalogue.read.published.PublishedCatalogue;
import health.longhold.progress.member.domain.Member.Enrolled;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.progress.plan.domain.ChosenStart;
import health.longhold.progress.plan.domain.PlanCommand.AcceptPlan;
import health.longhold.progress.plan.domain.PlanRequest;
import health.longhold.progress.plan.domain.PlanRules;
import health.longhold.progress.screening.read.latest.LatestScreenings;
import health.longhold.starter.actor.CurrentActor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Adds to what a caller asks the facts a plan is judged by: catalogue, member, programme. */
@Component
@EnableConfigurationProperties(ProgrammeSettings.class)
public class PlanFacts {
  private final PublishedCatalogue catalogue;
  private final CurrentMembers members;
  private final LatestScreenings screenings;
  private final ProgrammeSettings programmes;
  private final PlanRules rules = DataFile.read("plan/rules-1.yaml", PlanRules.class);

  PlanFacts(
      PublishedCatalogue catalogue,
      CurrentMembers members,
      LatestScreenings screenings,
      ProgrammeSettings programmes) {
    this.catalogue = catalogue;
    this.members = members;
    this.screenings = screenings;
    this.programmes = programmes;
  }

  /** A request for a plan from routines as they are published now; a routine counts once. */
  public PlanRequest request(
      MemberId memberId, List<RoutineId> routines, int sessionsPerWeek, List<ChosenStart> starts) {
    Enrolled member = members.enrolled(memberId);
    return new PlanRequest(
        // one more than a plan may have is enough to refuse it
        routines.stream()
            .distinct()
            .limit(rules.mostRoutines() + 1L)
            .map(catalogue::routine)
            .toList(),
        sessionsPerWeek,
        starts,
        member.ageBand(),
        screenings.cautions(memberId),
        rules);
  }

  /** A member's agreement, under the settings of the programme now. */
  public AcceptPlan acceptance(
      MemberId memberId, PlanId planId, @Nullable Integer version, Instant at, boolean imported) {
    Enrolled member = members.enrolled(memberId);
    ProgrammeSettings.Settings settings = programmes.of(CurrentActor.get().tenant());
    return new AcceptPlan(
        memberId,
        planId,
        version,
        settings.clinicalCover(),
        settings.missingMorning(),
        member.zone(),
        at,
        imported);
  }
}
