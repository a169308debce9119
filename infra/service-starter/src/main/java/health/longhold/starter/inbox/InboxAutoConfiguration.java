package health.longhold.starter.inbox;

import health.longhold.starter.axon.AxonProperties;
import health.longhold.starter.erasure.ErasedMembers;
import health.longhold.starter.types.StoredJson;
import health.longhold.starter.types.StoredTypes;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An inbox for every listener a service declares. */
@AutoConfiguration
@EnableConfigurationProperties(KafkaProperties.class)
public class InboxAutoConfiguration {

  @Bean
  Inboxes inboxes(
      ObjectProvider<ContractListener> listeners,
      StoredTypes types,
      JdbcClient jdbc,
      TransactionManager transactions,
      ErasedMembers erased,
      InstantSource clock,
      KafkaProperties kafka,
      AxonProperties events) {
    RecordReader reader = new RecordReader(StoredJson.contracts());
    List<Inbox> inboxes =
        listeners
            .orderedStream()
            .map(
                listener ->
                    new Inbox(
                        listener,
                        types.service(),
                        reader,
                        new InboxPositions(jdbc),
                        new ParkedRecords(jdbc),
                        transactions,
                        erased,
                        clock))
            .toList();
    return new Inboxes(inboxes, kafka, events.node());
  }

  @Bean
  MeterBinder inboxMeters(Inboxes inboxes) {
    return meters -> inboxes.all().forEach(inbox -> register(inbox, meters));
  }

  private static void register(Inbox inbox, MeterRegistry meters) {
    Gauge.builder("longhold.dead.letters", inbox, Inbox::parkedCount)
        .description("events and records set aside")
        .tag("group", inbox.listener().group())
        .register(meters);
  }
}
