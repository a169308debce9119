package health.longhold.starter.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands in front of a service.
 *
 * @param trustedProxies addresses or networks (10.0.0.0/8) whose {@code X-Forwarded-For} is
 *     believed, besides loopback
 */
@ConfigurationProperties("longhold")
record ProxyProperties(@DefaultValue List<String> trustedProxies) {}
