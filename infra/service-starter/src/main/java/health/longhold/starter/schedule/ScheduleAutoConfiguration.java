package health.longhold.starter.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import health.longhold.starter.types.StoredJson;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Waiting as rows: a service declares {@link Task} beans and schedules them through {@link
 * SchedulerClient}, in the transaction of whatever made the waiting necessary. Tasks survive
 * restarts; one of several nodes runs each.
 */
@AutoConfiguration
@EnableConfigurationProperties(ScheduleProperties.class)
public class ScheduleAutoConfiguration {

  @Bean
  SchedulerClient schedulerClient(DataSource dataSource) {
    return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
        .serializer(new TaskData(StoredJson.contracts()))
        .build();
  }

  @Bean
  SmartLifecycle scheduling(
      DataSource dataSource, ObjectProvider<Task<?>> tasks, ScheduleProperties properties) {
    List<Task<?>> all = tasks.orderedStream().toList();
    List<RecurringTask<?>> recurring =
        all.stream().<RecurringTask<?>>mapMulti(ScheduleAutoConfiguration::recurring).toList();
    List<Task<?>> once = all.stream().filter(task -> !recurring.contains(task)).toList();
    Scheduler scheduler =
        Scheduler.create(dataSource, once)
            .startTasks(recurring)
            .serializer(new TaskData(StoredJson.contracts()))
            .pollingInterval(properties.pollingInterval())
            .threads(properties.threads())
            .build();
    return new Scheduling(scheduler);
  }

  private static void recurring(Task<?> task, Consumer<RecurringTask<?>> recurring) {
    if (task instanceof RecurringTask<?> again) {
      recurring.accept(again);
    }
  }

  /** Starts the scheduler with the context and lets running tasks finish when it stops. */
  private static final class Scheduling implements SmartLifecycle {
    private final Scheduler scheduler;
    private volatile boolean running;

    Scheduling(Scheduler scheduler) {
      this.scheduler = scheduler;
    }

    @Override
    public void start() {
      scheduler.start();
      running = true;
    }

    @Override
    public void stop() {
      scheduler.stop();
      running = false;
    }

    @Override
    public boolean isRunning() {
      return running;
    }
  }
}
