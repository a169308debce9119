package health.longhold.progress.careteam.integration;

import health.longhold.contract.Topics;
import health.longhold.contract.progress.v1.CareAssignment;
import health.longhold.contract.progress.v1.CareTeamChanged;
import health.longhold.progress.Current;
import health.longhold.progress.careteam.domain.CareTeam;
import health.longhold.progress.careteam.domain.CareTeamEvent;
import health.longhold.progress.careteam.read.current.CurrentCareTeams;
import health.longhold.starter.relay.Relay;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/**
 * Tells other services who looks after a member, the whole team each time. The record is folded
 * from the team's events, so it may already hold what later events did: {@code asOf} tells.
 */
@Component
@ProcessingGroup("progress.integration.events")
@DisallowReplay
class CareTeamEventPublisher {
  private final Relay relay;
  private final CurrentCareTeams teams;

  CareTeamEventPublisher(Relay relay, CurrentCareTeams teams) {
    this.relay = relay;
    this.teams = teams;
  }

  @EventHandler
  void on(CareTeamEvent event, EventMessage<?> message) {
    teams
        .find(event.memberId())
        .ifPresent(
            team ->
                relay.publish(
                    Topics.PROGRESS_EVENTS,
                    event.memberId().toString(),
                    contract(event, message, team),
                    message));
  }

  private static CareTeamChanged contract(
      CareTeamEvent event, EventMessage<?> message, Current<CareTeam> team) {
    return new CareTeamChanged(
        event.memberId(),
        team.state().assignments().stream()
            .map(each -> new CareAssignment(each.clinician(), each.from(), each.until()))
            .toList(),
        team.sequence(),
        message.getTimestamp());
  }
}
