package health.longhold.starter.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of waiting.
 *
 * @param pollingInterval how often due tasks are looked for
 * @param threads how many tasks run at once
 */
@ConfigurationProperties("longhold.schedule")
public record ScheduleProperties(
    @DefaultValue("1s") Duration pollingInterval, @DefaultValue("2") int threads) {}
