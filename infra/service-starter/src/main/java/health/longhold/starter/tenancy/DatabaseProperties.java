package health.longhold.starter.tenancy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The role of everything a service does that is no request; address and request role are those of
 * {@code spring.datasource}.
 *
 * @param worker the role's name
 * @param workerPassword its password
 * @param workerConnections how many connections it may hold at once; idle ones are given back but
 *     for a few
 */
@ConfigurationProperties("longhold.database")
public record DatabaseProperties(
    String worker, String workerPassword, @DefaultValue("16") int workerConnections) {}
