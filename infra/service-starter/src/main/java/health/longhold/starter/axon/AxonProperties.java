package health.longhold.starter.axon;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of event processing.
 *
 * @param batchSize most events a processor handles in one transaction
 * @param fetchDelay how soon events appended by another node are looked for
 * @param claimTimeout how long a position may belong to a node that says nothing; another node goes
 *     on after that, also when the first one died
 * @param node the name this process claims positions under; one that comes back under the same name
 *     goes on at once. Two that run side by side need two names; by default every process has its
 *     own
 * @param clockTolerance largest difference from the database's clock a node may start with
 */
@ConfigurationProperties("longhold.events")
public record AxonProperties(
    @DefaultValue("200") int batchSize,
    @DefaultValue("20ms") Duration fetchDelay,
    @DefaultValue("12s") Duration claimTimeout,
    @Nullable String node,
    @DefaultValue("1s") Duration clockTolerance) {}
