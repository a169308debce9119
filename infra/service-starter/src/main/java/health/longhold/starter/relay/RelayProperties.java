package health.longhold.starter.relay;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where published records say their schema is, and how long a batch may wait for the broker.
 *
 * @param schemaBase the address {@code dataschema} begins with; ends in a slash
 * @param ackTimeout how long the broker may take to answer, and then to acknowledge a record,
 *     before the batch is tried again; twice this must fit into {@code
 *     longhold.events.claim-timeout}
 */
@ConfigurationProperties("longhold.relay")
public record RelayProperties(
    @DefaultValue("http://localhost:8080/schemas/") URI schemaBase,
    @DefaultValue("5s") Duration ackTimeout) {}
