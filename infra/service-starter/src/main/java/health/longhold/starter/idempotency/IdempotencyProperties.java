package health.longhold.starter.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How repeated requests are treated.
 *
 * @param kept how long an answer is repeated
 * @param lease after which time a request without an answer counts as died, and may be done again
 * @param patience how long a repetition waits for the first request's answer before it is told to
 *     come back
 */
@ConfigurationProperties("longhold.idempotency")
public record IdempotencyProperties(
    @DefaultValue("24h") Duration kept,
    @DefaultValue("15s") Duration lease,
    @DefaultValue("5s") Duration patience) {}
