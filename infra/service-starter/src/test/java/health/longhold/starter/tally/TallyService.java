package health.longhold.starter.tally;

import health.longhold.contract.Topics;
import health.longhold.contract.progress.v1.PlanPaused;
import health.longhold.contract.session.v1.command.EndSession;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.Rejection;
import health.longhold.starter.command.Commands;
import health.longhold.starter.command.TargetResolver;
import health.longhold.starter.inbox.ContractListener;
import health.longhold.starter.inbox.ContractRecord;
import health.longhold.starter.relay.Relay;
import health.longhold.starter.types.StoredTypes;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts by name: one aggregate, one projection, one policy, one publisher, one listener, one
 * command inbox.
 */
@SpringBootApplication
public class TallyService {
  /** Names the projection and the listener fail on for good. */
  static final Set<String> POISONED = ConcurrentHashMap.newKeySet();

  /** Names the projection and the listener fail on as long as they are in here. */
  static final Set<String> BUSY = ConcurrentHashMap.newKeySet();

  /**
   * Names beginning so lead to records that no producer sends, and to some that no broker takes.
   */
  static final String UNSENDABLE = "unsendable-";

  static final String UNWELCOME = "unwelcome-";

  /** Names beginning so are counted again under {@link #copyOf another name} by the policy. */
  static final String COPIED = "copied-";

  /** What happens elsewhere while the policy is at work on a name. */
  static final Map<String, Runnable> MEANWHILE = new ConcurrentHashMap<>();

  static String copyOf(String name) {
    return "copy-of-" + name;
  }

  @Bean
  StoredTypes storedTypes() {
    return StoredTypes.of("session").event("Counted", 1, Counted.class);
  }

  @Bean
  CommandTargetResolver tallyTarget() {
    return TargetResolver.of(Count.class, count -> "tally-" + count.name());
  }

  record Count(String name, long upTo) {}

  record Counted(String name, long total) {}

  enum TallyRejection implements Rejection {
    FULL;

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  @Aggregate(commandTargetResolver = "tallyTarget")
  static class TallyAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private long total;

    TallyAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(Count count) {
      if (total >= count.upTo()) {
        throw new CommandRejected(TallyRejection.FULL);
      }
      AggregateLifecycle.apply(new Counted(count.name(), total + 1));
      return total;
    }

    @EventSourcingHandler
    void on(Counted counted) {
      id = "tally-" + counted.name();
      total = counted.total();
    }
  }

  @Component
  @ProcessingGroup("session.read.tally")
  static class TallyProjection {
    private final JdbcClient jdbc;

    TallyProjection(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    @EventHandler
    void on(Counted counted, @MetaDataValue("tenant") String tenant) {
      // the failing statement spoils the transaction unless the handler has a savepoint
      boolean poisoned = POISONED.contains(counted.name());
      if (BUSY.contains(counted.name())) {
        throw new DeadlockException("busy");
      }
      jdbc.sql(
              """
              insert into tally (tenant, name, total) values (:tenant, :name, :total)
              on conflict (tenant, name) do update set total = excluded.total
              """)
          .param("tenant", poisoned ? null : tenant)
          .param("name", counted.name())
          .param("total", counted.total())
          .update();
    }
  }

  @Component
  @ProcessingGroup("session.policy.copy")
  static class CopyPolicy {
    private final Commands commands;

    CopyPolicy(Commands commands) {
      this.commands = commands;
    }

    @EventHandler
    void on(Counted counted) {
      if (counted.name().startsWith(COPIED)) {
        commands.<Long>send(new Count(copyOf(counted.name()), Long.MAX_VALUE));
        Optional.ofNullable(MEANWHILE.remove(counted.name())).ifPresent(Runnable::run);
      }
    }
  }

  @Component
  @ProcessingGroup("session.integration.tally-publisher")
  static class TallyPublisher {
    private final Relay relay;

    TallyPublisher(Relay relay) {
      this.relay = relay;
    }

    @EventHandler
    void on(Counted counted, DomainEventMessage<Counted> message) {
      String name = counted.name();
      relay.publish(
          name.startsWith(UNWELCOME) ? Topics.SESSION_LIVE : Topics.PROGRESS_EVENTS,
          name.startsWith(UNSENDABLE) ? name.repeat(100_000) : name,
          new PlanPaused(
              new MemberId(new UUID(0, counted.total())),
              new PlanId(new UUID(0, counted.total())),
              Instant.EPOCH),
          message);
    }
  }

  @Component
  static class TallyListener implements ContractListener {
    private final JdbcClient jdbc;

    TallyListener(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public String group() {
      return "session.integration.tally-listener";
    }

    @Override
    public List<String> topics() {
      return List.of(Topics.PROGRESS_EVENTS);
    }

    @Override
    public void on(ContractRecord heard) {
      if (POISONED.contains(heard.key())) {
        throw new IllegalStateException("poison");
      }
      if (BUSY.contains(heard.key())) {
        throw new EventStoreException("busy", new SQLException("busy", "40P01"));
      }
      jdbc.sql("insert into heard (tenant, id) values (:tenant, :id) on conflict do nothing")
          .param("tenant", heard.tenant().value())
          .param("id", heard.id())
          .update();
    }
  }

  @Component
  static class TallyCommandInbox {
    private final Commands commands;

    TallyCommandInbox(Commands commands) {
      this.commands = commands;
    }

    @CommandHandler
    long handle(EndSession end) {
      return commands.<Long>send(new Count(end.sessionId().toString(), 1));
    }
  }
}
