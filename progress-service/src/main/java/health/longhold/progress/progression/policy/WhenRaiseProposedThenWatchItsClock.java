package health.longhold.progress.progression.policy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import health.longhold.kernel.Decision;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.progress.progression.domain.ProgressionCommand.LapseOverdueRaises;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionAssessed;
import health.longhold.progress.progression.domain.ProgressionPolicy;
import health.longhold.progress.progression.read.policies.PolicyLibrary;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.command.Commands;
import health.longhold.starter.command.ServiceActor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Ends a proposed raise that nobody answers. Both clocks start when the session is received: a
 * phone that was offline for days gets as long for its check-in as any other, and a session of the
 * past does not lapse before its own morning is imported. Without it a raise without a morning
 * would wait until the next session.
 */
@Component
@ProcessingGroup("progress.policy.watch-raises")
@DisallowReplay
class WhenRaiseProposedThenWatchItsClock {
  private final SchedulerClient scheduler;
  private final PolicyLibrary policies;
  private final OneTimeTask<Overdue> task;

  WhenRaiseProposedThenWatchItsClock(
      SchedulerClient scheduler, PolicyLibrary policies, OneTimeTask<Overdue> lapseOverdueRaises) {
    this.scheduler = scheduler;
    this.policies = policies;
    this.task = lapseOverdueRaises;
  }

  @EventHandler
  void on(SessionAssessed assessed, @MetaDataValue("tenant") String tenant) {
    boolean proposed =
        assessed.decisions().stream().anyMatch(decision -> decision.decision() == Decision.RAISE);
    if (!proposed) {
      return;
    }
    ProgressionPolicy policy =
        policies
            .find(assessed.policy())
            .orElseThrow(
                () -> new IllegalStateException("no published policy " + assessed.policy()));
    Overdue overdue = new Overdue(assessed.memberId(), new ProgrammeId(tenant));
    Instant received = assessed.facts().receivedAt();
    schedule(assessed, "morning", overdue, received.plus(policy.morning().closes()));
    schedule(
        assessed, "approval", overdue, received.plus(Duration.ofDays(policy.approvalWaitDays())));
  }

  private void schedule(SessionAssessed assessed, String clock, Overdue overdue, Instant at) {
    scheduler.scheduleIfNotExists(
        task.instance(assessed.facts().sessionId() + ":" + clock, overdue), at);
  }

  /** Whose raises to look at. */
  record Overdue(MemberId memberId, ProgrammeId tenant) {}

  /** The task that looks. */
  @Configuration(proxyBeanMethods = false)
  static class Clock {
    @Bean
    OneTimeTask<Overdue> lapseOverdueRaises(
        ObjectProvider<Commands> commands, InstantSource clock) {
      return Tasks.oneTime("lapse-overdue-raises", Overdue.class)
          .execute(
              (instance, _) ->
                  CurrentActor.as(
                      ServiceActor.of("progress", instance.getData().tenant()),
                      () -> {
                        commands
                            .getObject()
                            .<Long>send(
                                new LapseOverdueRaises(
                                    instance.getData().memberId(), clock.instant()));
                      }));
    }
  }
}
