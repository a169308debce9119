package health.longhold.starter.relay;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where published records say their schema is, and how long a batch may wait for the broker.
 *
 * @param schemaBase the address {@code dataschema} begins with; ends in a slash
 * @param ackTimeout how long the broker may take to acknowledge before the batch is tried again
 */
@ConfigurationProperties("longhold.relay")
public record RelayProperties(
    @DefaultValue("http://localhost:8080/schemas/") URI schemaBase,
    @DefaultValue("30s") Duration ackTimeout) {}
