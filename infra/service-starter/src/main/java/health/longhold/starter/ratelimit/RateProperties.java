package health.longhold.starter.ratelimit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of one node; with n nodes behind a balancer the whole takes up to n times as much.
 *
 * @param member of one member: a phone, and all it has kept while it was offline
 * @param caller of one person or system that is not just a member
 * @param tenant of all callers of one programme together
 * @param anonymous how many refusals for a missing or bad token one address gets, and answers that
 *     need none
 */
@ConfigurationProperties("longhold.limits.rate")
public record RateProperties(
    @DefaultValue("50/s burst 500") Rate member,
    @DefaultValue("500/s burst 2000") Rate caller,
    @DefaultValue("5000/s burst 20000") Rate tenant,
    @DefaultValue("20/s burst 100") Rate anonymous) {}
