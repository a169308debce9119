package health.longhold.progress.progression.write;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import health.longhold.progress.progression.domain.Progression;
import health.longhold.progress.progression.domain.ProgressionCommand;
import health.longhold.progress.progression.domain.ProgressionCommand.AdoptPlan;
import health.longhold.progress.progression.domain.ProgressionCommand.ApplyScreening;
import health.longhold.progress.progression.domain.ProgressionCommand.ApproveRaise;
import health.longhold.progress.progression.domain.ProgressionCommand.ApproveRaiseOf;
import health.longhold.progress.progression.domain.ProgressionCommand.AssessSession;
import health.longhold.progress.progression.domain.ProgressionCommand.ClearSuspension;
import health.longhold.progress.progression.domain.ProgressionCommand.ContinueProgression;
import health.longhold.progress.progression.domain.ProgressionCommand.EndProgression;
import health.longhold.progress.progression.domain.ProgressionCommand.LapseOverdueRaises;
import health.longhold.progress.progression.domain.ProgressionCommand.OverrideTarget;
import health.longhold.progress.progression.domain.ProgressionCommand.PauseProgression;
import health.longhold.progress.progression.domain.ProgressionCommand.RecordCheckIn;
import health.longhold.progress.progression.domain.ProgressionCommand.RecordOutsideAssessment;
import health.longhold.progress.progression.domain.ProgressionCommand.ReportSafety;
import health.longhold.progress.progression.domain.ProgressionCommand.UndoApproval;
import health.longhold.progress.progression.domain.ProgressionCommand.WithholdExercise;
import health.longhold.progress.progression.domain.ProgressionDecider;
import health.longhold.progress.progression.domain.ProgressionEvent;
import health.longhold.progress.progression.read.targets.CurrentProgressions;
import health.longhold.starter.command.TargetResolver;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The shell around {@link ProgressionDecider}: one a member, over all exercises. Every command
 * answers the aggregate's sequence number, which is the {@code asOf} of the targets it led to.
 */
@Aggregate(
    commandTargetResolver = "progressionTarget",
    snapshotTriggerDefinition = ProgressionSnapshots.TRIGGER)
public class ProgressionAggregate {
  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  private Progression progression = Progression.NOT_BEGUN;

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  long handle(AdoptPlan command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  long handle(AssessSession command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  long handle(RecordCheckIn command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  long handle(ApproveRaise command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  long handle(ApproveRaiseOf command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  long handle(UndoApproval command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  long handle(OverrideTarget command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  long handle(WithholdExercise command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  long handle(ApplyScreening command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  long handle(ReportSafety command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  long handle(ClearSuspension command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  long handle(RecordOutsideAssessment command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  long handle(LapseOverdueRaises command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  long handle(PauseProgression command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  long handle(ContinueProgression command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  long handle(EndProgression command) {
    return forward(command);
  }

  private long forward(ProgressionCommand command) {
    ProgressionDecider.decide(progression, command).forEach(AggregateLifecycle::apply);
    return AggregateLifecycle.getVersion();
  }

  @EventSourcingHandler
  void on(ProgressionEvent event) {
    id = CurrentProgressions.aggregateId(event.memberId());
    progression = ProgressionDecider.evolve(progression, event);
  }

  /** Begins from a snapshot, which is the state itself. */
  @EventSourcingHandler
  void on(Progression snapshot, DomainEventMessage<?> message) {
    id = message.getAggregateIdentifier();
    progression = snapshot;
  }

  /** Whose progression a command is for. */
  @Configuration(proxyBeanMethods = false)
  static class Target {
    @Bean
    CommandTargetResolver progressionTarget() {
      return TargetResolver.of(
          ProgressionCommand.class, command -> CurrentProgressions.aggregateId(command.memberId()));
    }
  }
}
