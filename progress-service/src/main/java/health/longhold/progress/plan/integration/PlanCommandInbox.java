package health.longhold.progress.plan.integration;

import health.longhold.contract.progress.v1.command.AcceptPlan;
import health.longhold.contract.progress.v1.command.PrescribePlan;
import health.longhold.kernel.PlanId;
import health.longhold.progress.plan.domain.PlanCommand;
import health.longhold.progress.plan.read.current.PlanFacts;
import health.longhold.starter.command.Commands;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes prescriptions and agreements from other services. */
@Component
class PlanCommandInbox {
  private final Commands commands;
  private final PlanFacts facts;

  PlanCommandInbox(Commands commands, PlanFacts facts) {
    this.commands = commands;
    this.facts = facts;
  }

  @CommandHandler
  PlanId handle(PrescribePlan command) {
    commands.send(
        new PlanCommand.PrescribePlan(
            command.memberId(),
            command.planId(),
            facts.request(
                command.memberId(),
                command.routines(),
                command.sessionsPerWeek(),
                command.starts().stream().map(PlanContracts::start).toList()),
            command.at()));
    return command.planId();
  }

  @CommandHandler
  PlanId handle(AcceptPlan command) {
    commands.send(
        facts.acceptance(command.memberId(), command.planId(), null, command.at(), false));
    return command.planId();
  }
}
