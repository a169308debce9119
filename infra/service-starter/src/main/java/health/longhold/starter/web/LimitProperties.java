package health.longhold.starter.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of what a service takes.
 *
 * @param body the largest request body
 * @param importBody the largest body of newline-delimited records, and of what other services send
 * @param ahead how far in the future {@code at} may lie, for clocks that run fast
 * @param back how far in the past {@code at} may lie
 */
@ConfigurationProperties("longhold.limits")
public record LimitProperties(
    @DefaultValue("256KB") DataSize body,
    @DefaultValue("64MB") DataSize importBody,
    @DefaultValue("5m") Duration ahead,
    @DefaultValue("30d") Duration back) {}
