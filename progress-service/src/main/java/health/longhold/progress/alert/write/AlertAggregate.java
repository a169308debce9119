package health.longhold.progress.alert.write;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import health.longhold.progress.Current;
import health.longhold.progress.alert.domain.Alert;
import health.longhold.progress.alert.domain.AlertCommand;
import health.longhold.progress.alert.domain.AlertCommand.AcknowledgeAlert;
import health.longhold.progress.alert.domain.AlertCommand.CheckClock;
import health.longhold.progress.alert.domain.AlertCommand.CloseAlert;
import health.longhold.progress.alert.domain.AlertCommand.RaiseAlert;
import health.longhold.progress.alert.domain.AlertDecider;
import health.longhold.progress.alert.domain.AlertEvent;
import health.longhold.progress.alert.read.board.CurrentAlerts;
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

/** The shell around {@link AlertDecider}. */
@Aggregate(commandTargetResolver = "alertTarget")
public class AlertAggregate {
  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  private Alert alert = new Alert.NotRaised();

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Current<Alert> handle(RaiseAlert command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Current<Alert> handle(AcknowledgeAlert command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Current<Alert> handle(CloseAlert command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Current<Alert> handle(CheckClock command) {
    return forward(command);
  }

  private Current<Alert> forward(AlertCommand command) {
    List<AlertEvent> events = AlertDecider.decide(alert, command);
    events.forEach(AggregateLifecycle::apply);
    return new Current<>(alert, AggregateLifecycle.getVersion(), !events.isEmpty());
  }

  @EventSourcingHandler
  void on(AlertEvent event) {
    id = CurrentAlerts.aggregateId(event.alertId());
    alert = AlertDecider.evolve(alert, event);
  }

  /** Which alert a command is for. */
  @Configuration(proxyBeanMethods = false)
  static class Target {
    @Bean
    CommandTargetResolver alertTarget() {
      return TargetResolver.of(
          AlertCommand.class, command -> CurrentAlerts.aggregateId(command.alertId()));
    }
  }
}
