package health.longhold.progress.alert.policy;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import health.longhold.kernel.AlertId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.progress.alert.domain.AlertCommand.CheckClock;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.command.Commands;
import health.longhold.starter.command.ServiceActor;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The task that asks an alert whether its time has run out. */
@Configuration(proxyBeanMethods = false)
class AlertClock {
  static final TaskDescriptor<Due> TASK = TaskDescriptor.of("alert-clock", Due.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);

  /** Which alert's time runs out. */
  record Due(ProgrammeId tenant, AlertId alertId) {}

  @Bean
  Task<Due> alertClockTask(Commands commands, InstantSource clock) {
    return Tasks.oneTime(TASK)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE_AFTER_FAILURE))
        .execute(
            (instance, _) -> {
              Due due = instance.getData();
              CurrentActor.as(
                  ServiceActor.of("progress", due.tenant()),
                  () -> commands.send(new CheckClock(due.alertId(), clock.instant())));
            });
  }
}
