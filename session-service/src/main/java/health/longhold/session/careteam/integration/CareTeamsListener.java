package health.longhold.session.careteam.integration;

import health.longhold.contract.Topics;
import health.longhold.contract.progress.v1.CareAssignment;
import health.longhold.contract.progress.v1.CareTeamChanged;
import health.longhold.session.careteam.read.known.KnownAssignment;
import health.longhold.session.careteam.read.known.KnownCareTeams;
import health.longhold.starter.inbox.ContractListener;
import health.longhold.starter.inbox.ContractRecord;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps who looks after whom, so that access to a session needs no other service. */
@Component
class CareTeamsListener implements ContractListener {
  private final KnownCareTeams teams;

  CareTeamsListener(KnownCareTeams teams) {
    this.teams = teams;
  }

  @Override
  public String group() {
    return "session.integration.care-teams-listener";
  }

  @Override
  public List<String> topics() {
    return List.of(Topics.PROGRESS_EVENTS);
  }

  @Override
  public void on(ContractRecord published) {
    if (!(published.contract() instanceof CareTeamChanged changed)) {
      return;
    }
    for (CareAssignment each : changed.clinicians()) {
      teams.keep(
          published.tenant(),
          changed.memberId(),
          new KnownAssignment(each.clinician(), each.from(), each.until()),
          changed.asOf(),
          changed.changedAt());
    }
  }
}
