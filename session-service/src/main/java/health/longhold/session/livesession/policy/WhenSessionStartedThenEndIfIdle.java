package health.longhold.session.livesession.policy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.SessionId;
import health.longhold.session.livesession.domain.SessionCommand.EndIfIdle;
import health.longhold.session.livesession.domain.SessionEvent.SessionStarted;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.command.Commands;
import health.longhold.starter.command.ServiceActor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Somebody must notice silence: a phone that died tells nothing. One task for each session asks it
 * whether it is idle, and asks again when the session says so; batches cost no rescheduling.
 */
@Component
@ProcessingGroup("session.policy.end-if-idle")
@DisallowReplay
class WhenSessionStartedThenEndIfIdle {
  static final String TASK = "session.end-if-idle";
  private static final TaskDescriptor<Watch> WATCH = TaskDescriptor.of(TASK, Watch.class);
  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);

  private final SchedulerClient scheduler;

  WhenSessionStartedThenEndIfIdle(SchedulerClient scheduler) {
    this.scheduler = scheduler;
  }

  /** Which session to ask, and whose it is. */
  record Watch(ProgrammeId tenant, SessionId sessionId) {}

  @EventHandler
  void on(SessionStarted event, @MetaDataValue("tenant") String tenant) {
    if (!event.imported()) {
      Watch watch = new Watch(new ProgrammeId(tenant), event.sessionId());
      scheduler.scheduleIfNotExists(
          WATCH.instance(event.sessionId().toString()).data(watch).build(),
          event.receivedAt().plus(event.rules().idle()));
    }
  }

  /** The task, persistent in the service's own database. */
  @Configuration(proxyBeanMethods = false)
  static class Watching {
    @Bean
    Task<Watch> endIfIdle(Commands commands, InstantSource clock) {
      return Tasks.custom(WATCH)
          .onFailureReschedule(FixedDelay.of(AFTER_A_FAILURE))
          .onDeadExecutionRevive()
          .execute((task, _) -> ask(commands, task.getData(), clock.instant()));
    }

    private static CompletionHandler<Watch> ask(Commands commands, Watch watch, Instant now) {
      Optional<Instant> again =
          CurrentActor.as(
              ServiceActor.of("session", watch.tenant()),
              () -> commands.<Optional<Instant>>send(new EndIfIdle(watch.sessionId(), now)));
      return (completed, operations) ->
          again.ifPresentOrElse(due -> operations.reschedule(completed, due), operations::remove);
    }
  }
}
