package health.longhold.starter.axon;

import health.longhold.kernel.MetadataKeys;
import health.longhold.starter.types.ClosedTypeSerializer;
import health.longhold.starter.types.StoredTypes;
import java.time.InstantSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.config.SpringAggregateConfigurer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

/** The event store, its serializers and the way processors treat failures. */
@AutoConfiguration(before = BeforeAxonAutoConfiguration.class)
@EnableConfigurationProperties(AxonProperties.class)
public class EventStoreAutoConfiguration {

  /** Positions and diagnostics are Axon's own objects; only our database ever holds them. */
  @Bean
  @Primary
  Serializer serializer() {
    return JacksonSerializer.builder().lenientDeserialization().build();
  }

  @Bean
  @Qualifier("eventSerializer")
  Serializer eventSerializer(StoredTypes types) {
    return new ClosedTypeSerializer(types);
  }

  @Bean
  @Qualifier("messageSerializer")
  Serializer messageSerializer(@Qualifier("eventSerializer") Serializer eventSerializer) {
    return eventSerializer;
  }

  @Bean
  EventSchema eventSchema() {
    return Tables.EVENTS;
  }

  @Bean
  TokenSchema tokenSchema() {
    return Tables.POSITIONS;
  }

  @Bean
  DeadLetterSchema deadLetterSchema() {
    return Tables.DEAD_LETTERS;
  }

  @Bean
  PersistenceExceptionResolver persistenceExceptionResolver() {
    return new UniqueViolations();
  }

  /** A refused command inside a handler's transaction has written nothing; only it is undone. */
  @Bean
  TransactionManagerCustomizer<AbstractPlatformTransactionManager> refusalsSpareTheTransaction() {
    return manager -> manager.setGlobalRollbackOnParticipationFailure(false);
  }

  @Bean
  EventStorageEngine eventStorageEngine(
      @Qualifier("eventSerializer") Serializer eventSerializer,
      PersistenceExceptionResolver exceptions,
      ConnectionProvider connections,
      TransactionManager transactions,
      Configuration configuration,
      EventSchema schema,
      StoredTypes types) {
    // a snapshot that cannot be read must not hide the events it stands for
    SnapshotFilter readable = data -> types.knows(data.getPayload().getType().getName());
    return JdbcEventStorageEngine.builder()
        .schema(schema)
        .eventSerializer(eventSerializer)
        .snapshotSerializer(eventSerializer)
        .snapshotFilter(configuration.snapshotFilter().combine(readable))
        .upcasterChain(configuration.upcasterChain())
        .persistenceExceptionResolver(exceptions)
        .connectionProvider(connections)
        .transactionManager(transactions)
        .appendEvents(TenantColumn::appendEvents)
        .appendSnapshot(TenantColumn::appendSnapshot)
        .build();
  }

  @Bean(name = "eventBus", destroyMethod = "shutDown")
  EventStore eventStore(
      EventStorageEngine engine, Configuration configuration, AxonProperties properties) {
    return EmbeddedEventStore.builder()
        .storageEngine(engine)
        .fetchDelay(properties.fetchDelay().toMillis())
        .messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"))
        .build();
  }

  @Bean
  TokenStore tokenStore(
      ConnectionProvider connections,
      Serializer serializer,
      TokenSchema schema,
      AxonProperties properties) {
    JdbcTokenStore.Builder store =
        JdbcTokenStore.builder()
            .claimTimeout(properties.claimTimeout())
            .connectionProvider(connections)
            .schema(schema)
            .serializer(serializer);
    return (properties.node() == null ? store : store.nodeId(properties.node())).build();
  }

  @Bean
  LockFactory aggregateLocks() {
    return new AggregateLocks();
  }

  /** Every aggregate gets these locks, so that none is forgotten in an annotation. */
  @Bean
  static BeanPostProcessor aggregatesWithOurLocks() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof SpringAggregateConfigurer<?> aggregate) {
          aggregate.setLockFactory("aggregateLocks");
        }
        return bean;
      }
    };
  }

  /** What a command carries beside it, its events carry too. */
  @Bean
  CorrelationDataProvider whoAndWhereFrom() {
    return new SimpleCorrelationDataProvider(
        MetadataKeys.TENANT, MetadataKeys.SUBJECT, MetadataKeys.ROLES, MetadataKeys.TRACEPARENT);
  }

  @Bean
  HandlerEnhancerDefinition handlerSavepoints(PlatformTransactionManager transactions) {
    return new HandlerSavepoints(transactions);
  }

  @Bean
  HandlerEnhancerDefinition foreignAggregates() {
    return new ForeignAggregates();
  }

  @Bean
  WiringCheck wiringCheck(
      Configuration axon,
      EventProcessingConfiguration processing,
      EventStorageEngine engine,
      TokenStore tokens,
      TransactionManager transactions,
      CommandBus commands,
      @Qualifier("eventSerializer") Serializer eventSerializer,
      JdbcClient jdbc,
      InstantSource clock,
      AxonProperties properties) {
    return new WiringCheck(
        axon,
        processing,
        engine,
        tokens,
        transactions,
        commands,
        eventSerializer,
        jdbc,
        clock,
        properties);
  }

  @Bean
  ApplicationListener<ApplicationStartedEvent> processorCheck(WiringCheck check) {
    return _ -> check.checkProcessors();
  }

  @Bean
  ConfigurerModule eventProcessing(
      StoredTypes types,
      AxonProperties properties,
      ConnectionProvider connections,
      TransactionManager transactions,
      @Qualifier("eventSerializer") Serializer eventSerializer,
      Serializer serializer) {
    return new EventProcessing(
        types.service(), properties, connections, transactions, eventSerializer, serializer);
  }
}
