package health.longhold.starter.axon;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of event processing.
 *
 * @param batchSize most events a processor handles in one transaction
 * @param fetchDelay how soon events appended by another node are looked for
 * @param claimTimeout how long a position may belong to a node that says nothing; another node goes
 *     on after that, also when the first one died
 * @param clockTolerance largest difference from the database's clock a node may start with
 */
@ConfigurationProperties("longhold.events")
public record AxonProperties(
    @DefaultValue("200") int batchSize,
    @DefaultValue("20ms") Duration fetchDelay,
    @DefaultValue("12s") Duration claimTimeout,
    @DefaultValue("1s") Duration clockTolerance) {}
