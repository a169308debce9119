package health.longhold.progress.screening.write;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import health.longhold.progress.screening.domain.Screening;
import health.longhold.progress.screening.domain.ScreeningCommand;
import health.longhold.progress.screening.domain.ScreeningCommand.RecordScreening;
import health.longhold.progress.screening.domain.ScreeningDecider;
import health.longhold.progress.screening.domain.ScreeningEvent;
import health.longhold.progress.screening.domain.ScreeningEvent.ScreeningRecorded;
import health.longhold.progress.screening.read.latest.LatestScreenings;
import health.longhold.starter.command.TargetResolver;
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

/** The shell around {@link ScreeningDecider}. */
@Aggregate(commandTargetResolver = "screeningTarget")
public class ScreeningAggregate {
  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  private Screening screening = new Screening.NotAnswered();

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Screening handle(RecordScreening command) {
    ScreeningDecider.decide(screening, command).forEach(AggregateLifecycle::apply);
    return screening;
  }

  @EventSourcingHandler
  void on(ScreeningEvent event) {
    id =
        switch (event) {
          case ScreeningRecorded recorded -> LatestScreenings.aggregateId(recorded.screeningId());
        };
    screening = ScreeningDecider.evolve(screening, event);
  }

  /** Which screening a command is for. */
  @Configuration(proxyBeanMethods = false)
  static class Target {
    @Bean
    CommandTargetResolver screeningTarget() {
      return TargetResolver.of(
          ScreeningCommand.class, command -> LatestScreenings.aggregateId(command.screeningId()));
    }
  }
}
