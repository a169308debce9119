package health.longhold.progress.consent.write;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import health.longhold.progress.Current;
import health.longhold.progress.consent.domain.ConsentCommand;
import health.longhold.progress.consent.domain.ConsentCommand.GrantConsent;
import health.longhold.progress.consent.domain.ConsentCommand.WithdrawConsent;
import health.longhold.progress.consent.domain.ConsentDecider;
import health.longhold.progress.consent.domain.ConsentEvent;
import health.longhold.progress.consent.domain.GivenConsents;
import health.longhold.progress.consent.read.given.Consents;
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

/** The shell around {@link ConsentDecider}: one for each member. */
@Aggregate(commandTargetResolver = "consentTarget")
public class ConsentAggregate {
  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  private GivenConsents consents = GivenConsents.NONE;

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Current<GivenConsents> handle(GrantConsent command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Current<GivenConsents> handle(WithdrawConsent command) {
    return forward(command);
  }

  private Current<GivenConsents> forward(ConsentCommand command) {
    List<ConsentEvent> events = ConsentDecider.decide(consents, command);
    events.forEach(AggregateLifecycle::apply);
    return new Current<>(consents, AggregateLifecycle.getVersion(), !events.isEmpty());
  }

  @EventSourcingHandler
  void on(ConsentEvent event) {
    id = Consents.aggregateId(event.memberId());
    consents = ConsentDecider.evolve(consents, event);
  }

  /** Whose consents a command is about. */
  @Configuration(proxyBeanMethods = false)
  static class Target {
    @Bean
    CommandTargetResolver consentTarget() {
      return TargetResolver.of(
          ConsentCommand.class, command -> Consents.aggregateId(command.memberId()));
    }
  }
}
