package health.longhold.starter.command;

import health.longhold.starter.audit.AuditedCommands;
import health.longhold.starter.erasure.ErasedCommands;
import health.longhold.starter.identity.ServiceTokens;
import health.longhold.starter.types.StoredJson;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.distributed.DistributedCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;

/** The command bus: one local segment, and HTTP to the services that own the other contracts. */
@AutoConfiguration(beforeName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
@EnableConfigurationProperties(ServiceProperties.class)
public class CommandAutoConfiguration {

  @Bean
  @Qualifier("localSegment")
  SimpleCommandBus localSegment(
      TransactionManager transactions,
      ObjectProvider<CorrelationDataProvider> correlation,
      ObjectProvider<CommandTargetResolver> targets,
      ObjectProvider<EventStore> store,
      ObjectProvider<ErasedCommands> erased,
      MeterRegistry meters) {
    SimpleCommandBus bus = SimpleCommandBus.builder().transactionManager(transactions).build();
    bus.registerHandlerInterceptor(
        new CorrelationDataInterceptor<>(correlation.orderedStream().toList()));
    bus.registerHandlerInterceptor(new CommandLatency(meters));
    erased.ifAvailable(bus::registerHandlerInterceptor);
    List<TargetResolver<?>> ours =
        targets
            .orderedStream()
            .<TargetResolver<?>>mapMulti(CommandAutoConfiguration::ours)
            .toList();
    bus.registerHandlerInterceptor(new IfMatchCheck(ours, store::getObject));
    return bus;
  }

  @Bean
  @Primary
  DistributedCommandBus commandBus(
      @Qualifier("localSegment") CommandBus localSegment,
      ServiceProperties properties,
      ServiceTokens tokens) {
    return DistributedCommandBus.builder()
        .commandRouter(new StaticRoutes(properties))
        .connector(new HttpConnector(localSegment, properties, tokens, StoredJson.contracts()))
        .build();
  }

  @Bean
  Commands commands(DistributedCommandBus commandBus) {
    return new Commands(commandBus);
  }

  @Bean
  CommandEndpoint commandEndpoint(
      Commands commands,
      ServiceProperties properties,
      MeterRegistry meters,
      AuditedCommands audited) {
    JsonMapper json = StoredJson.contracts();
    return new CommandEndpoint(commands, properties, json, meters, audited);
  }

  private static void ours(CommandTargetResolver target, Consumer<TargetResolver<?>> ours) {
    if (target instanceof TargetResolver<?> known) {
      ours.accept(known);
    }
  }
}
