package health.longhold.progress.careteam.write;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import health.longhold.progress.Current;
import health.longhold.progress.careteam.domain.CareTeam;
import health.longhold.progress.careteam.domain.CareTeamCommand;
import health.longhold.progress.careteam.domain.CareTeamCommand.AssignClinician;
import health.longhold.progress.careteam.domain.CareTeamCommand.EndAssignment;
import health.longhold.progress.careteam.domain.CareTeamDecider;
import health.longhold.progress.careteam.domain.CareTeamEvent;
import health.longhold.progress.careteam.read.current.CurrentCareTeams;
import health.longhold.starter.command.TargetResolver;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The shell around {@link CareTeamDecider}: one a member. */
@Aggregate(commandTargetResolver = "careTeamTarget")
public class CareTeamAggregate {
  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  private CareTeam team = CareTeam.NOBODY;

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Current<CareTeam> handle(AssignClinician command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Current<CareTeam> handle(EndAssignment command) {
    return forward(command);
  }

  private Current<CareTeam> forward(CareTeamCommand command) {
    List<CareTeamEvent> events = CareTeamDecider.decide(team, command);
    events.forEach(AggregateLifecycle::apply);
    return new Current<>(team, AggregateLifecycle.getVersion(), !events.isEmpty());
  }

  @EventSourcingHandler
  void on(CareTeamEvent event) {
    id = CurrentCareTeams.aggregateId(event.memberId());
    team = CareTeamDecider.evolve(team, event);
  }

  /** Whose care team a command is for. */
  @Configuration(proxyBeanMethods = false)
  static class Target {

    @Bean
    CommandTargetResolver careTeamTarget() {
      return TargetResolver.of(
          CareTeamCommand.class, command -> CurrentCareTeams.aggregateId(command.memberId()));
    }
  }
}
