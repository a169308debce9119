package health.longhold.progress.progression.policy;

import health.longhold.progress.plan.domain.PlanEvent;
import health.longhold.progress.plan.domain.PlanEvent.PlanAccepted;
import health.longhold.progress.plan.domain.PlanEvent.PlanEnded;
import health.longhold.progress.plan.domain.PlanEvent.PlanPaused;
import health.longhold.progress.plan.domain.PlanEvent.PlanProposed;
import health.longhold.progress.plan.domain.PlanEvent.PlanResumed;
import health.longhold.progress.plan.domain.PlanEvent.PlanRevised;
import health.longhold.progress.progression.domain.ProgressionCommand;
import health.longhold.progress.progression.domain.ProgressionCommand.AdoptPlan;
import health.longhold.progress.progression.domain.ProgressionCommand.ContinueProgression;
import health.longhold.progress.progression.domain.ProgressionCommand.EndProgression;
import health.longhold.progress.progression.domain.ProgressionCommand.PauseProgression;
import health.longhold.progress.progression.domain.ProgressionPolicy;
import health.longhold.progress.progression.read.policies.PolicyLibrary;
import health.longhold.starter.command.Commands;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Carries a plan's life over to the member's targets. Without it an accepted plan would have no
 * targets and no prescription could be issued.
 */
@Component
@ProcessingGroup("progress.policy.adopt-plan")
@DisallowReplay
class WhenPlanAcceptedThenAdoptPlan {
  private final Commands commands;
  private final PolicyLibrary policies;

  WhenPlanAcceptedThenAdoptPlan(Commands commands, PolicyLibrary policies) {
    this.commands = commands;
    this.policies = policies;
  }

  @EventHandler
  void on(PlanEvent event) {
    switch (event) {
      case PlanAccepted accepted -> send(new AdoptPlan(accepted, published(accepted.policy())));
      case PlanPaused paused ->
          send(new PauseProgression(paused.memberId(), paused.planId(), paused.at()));
      case PlanResumed resumed ->
          send(new ContinueProgression(resumed.memberId(), resumed.planId(), resumed.at()));
      case PlanEnded ended ->
          send(new EndProgression(ended.memberId(), ended.planId(), ended.at()));
      case PlanProposed _, PlanRevised _ -> {}
    }
  }

  private void send(ProgressionCommand command) {
    commands.<Long>send(command);
  }

  private ProgressionPolicy published(String key) {
    return policies
        .find(key)
        .orElseThrow(() -> new IllegalStateException("no published policy " + key));
  }
}
