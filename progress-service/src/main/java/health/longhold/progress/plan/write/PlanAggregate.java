package health.longhold.progress.plan.write;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import health.longhold.progress.Current;
import health.longhold.progress.plan.domain.Plan;
import health.longhold.progress.plan.domain.PlanCommand;
import health.longhold.progress.plan.domain.PlanCommand.AcceptPlan;
import health.longhold.progress.plan.domain.PlanCommand.EndPlan;
import health.longhold.progress.plan.domain.PlanCommand.PausePlan;
import health.longhold.progress.plan.domain.PlanCommand.PrescribePlan;
import health.longhold.progress.plan.domain.PlanCommand.ResumePlan;
import health.longhold.progress.plan.domain.PlanCommand.RevisePlan;
import health.longhold.progress.plan.domain.PlanDecider;
import health.longhold.progress.plan.domain.PlanEvent;
import health.longhold.progress.plan.read.current.CurrentPlans;
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

/** The shell around {@link PlanDecider}: one a member, so that there is one plan at a time. */
@Aggregate(commandTargetResolver = "planTarget")
public class PlanAggregate {
  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  private Plan plan = new Plan.None();

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Current<Plan> handle(PrescribePlan command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Current<Plan> handle(RevisePlan command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Current<Plan> handle(AcceptPlan command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Current<Plan> handle(PausePlan command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Current<Plan> handle(ResumePlan command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Current<Plan> handle(EndPlan command) {
    return forward(command);
  }

  private Current<Plan> forward(PlanCommand command) {
    List<PlanEvent> events = PlanDecider.decide(plan, command);
    events.forEach(AggregateLifecycle::apply);
    return new Current<>(plan, AggregateLifecycle.getVersion(), !events.isEmpty());
  }

  @EventSourcingHandler
  void on(PlanEvent event) {
    id = CurrentPlans.aggregateId(event.memberId());
    plan = PlanDecider.evolve(plan, event);
  }

  /** Whose plan a command is for. */
  @Configuration(proxyBeanMethods = false)
  static class Target {
    @Bean
    CommandTargetResolver planTarget() {
      return TargetResolver.of(
          PlanCommand.class, command -> CurrentPlans.aggregateId(command.memberId()));
    }
  }
}
