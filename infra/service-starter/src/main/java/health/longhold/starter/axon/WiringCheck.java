package health.longhold.starter.axon;

import health.longhold.starter.types.ClosedTypeSerializer;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.distributed.DistributedCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;

/**
 * Refuses to start on anything but the parts we mean. Frameworks fall back in silence: to no
 * transactions, to tokens in memory, to class names from the wire, to a server that is not there.
 */
final class WiringCheck implements SmartInitializingSingleton {
  private static final String AXON_SERVER =
      "org.axonframework.axonserver.connector.AxonServerConfiguration";
  private static final String XSTREAM = "com.thoughtworks.xstream.XStream";

  private final Configuration axon;
  private final EventProcessingConfiguration processing;
  private final EventStorageEngine engine;
  private final TokenStore tokens;
  private final TransactionManager transactions;
  private final CommandBus commands;
  private final Serializer eventSerializer;
  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final AxonProperties properties;

  WiringCheck(
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
    this.axon = axon;
    this.processing = processing;
    this.engine = engine;
    this.tokens = tokens;
    this.transactions = transactions;
    this.commands = commands;
    this.eventSerializer = eventSerializer;
    this.jdbc = jdbc;
    this.clock = clock;
    this.properties = properties;
  }

  @Override
  public void afterSingletonsInstantiated() {
    require(engine, JdbcEventStorageEngine.class);
    require(tokens, JdbcTokenStore.class);
    require(transactions, SpringTransactionManager.class);
    require(commands, DistributedCommandBus.class);
    require(eventSerializer, ClosedTypeSerializer.class);
    require(axon.eventSerializer(), ClosedTypeSerializer.class);
    refuseOnClassPath(AXON_SERVER);
    refuseOnClassPath(XSTREAM);
    if (!Boolean.getBoolean("axoniq.update-checker.disabled")
        && !Boolean.parseBoolean(System.getenv("AXONIQ_UPDATE_CHECKER_DISABLED"))) {
      throw new IllegalStateException(
          "the update checker would call home: set -Daxoniq.update-checker.disabled=true");
    }
    checkClock();
  }

  /** Processors exist once the configuration has started, so they are looked at then. */
  void checkProcessors() {
    processing
        .eventProcessors()
        .forEach(
            (group, processor) -> {
              require(processor, TrackingEventProcessor.class);
              if (processing.deadLetterQueue(group).isEmpty()) {
                throw new IllegalStateException(group + " has no dead-letter queue");
              }
            });
  }

  /** Axon's readers forget gaps before events whose time lies far back, so clocks must agree. */
  private void checkClock() {
    OffsetDateTime there =
        jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
    Duration apart = Duration.between(clock.instant(), there.toInstant()).abs();
    if (apart.compareTo(properties.clockTolerance()) > 0) {
      throw new IllegalStateException(
          "this node's clock is %d ms from the database's; at most %d ms are allowed"
              .formatted(apart.toMillis(), properties.clockTolerance().toMillis()));
    }
  }

  private static void require(Object part, Class<?> meant) {
    if (!meant.isInstance(part)) {
      throw new IllegalStateException(
          "%s is in place where %s is meant"
              .formatted(part.getClass().getName(), meant.getSimpleName()));
    }
  }

  private static void refuseOnClassPath(String className) {
    if (ClassUtils.isPresent(className, WiringCheck.class.getClassLoader())) {
      throw new IllegalStateException(className + " must not be on the class path");
    }
  }
}
