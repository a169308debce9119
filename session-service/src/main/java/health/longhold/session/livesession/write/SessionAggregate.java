package health.longhold.session.livesession.write;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import health.longhold.session.livesession.domain.JournalReceipt;
import health.longhold.session.livesession.domain.Session;
import health.longhold.session.livesession.domain.Session.Begun;
import health.longhold.session.livesession.domain.SessionCommand;
import health.longhold.session.livesession.domain.SessionCommand.EndByPlan;
import health.longhold.session.livesession.domain.SessionCommand.EndForLaterStart;
import health.longhold.session.livesession.domain.SessionCommand.EndIfIdle;
import health.longhold.session.livesession.domain.SessionCommand.NoteOverlaps;
import health.longhold.session.livesession.domain.SessionCommand.RecordJournal;
import health.longhold.session.livesession.domain.SessionCommand.RecordPastSession;
import health.longhold.session.livesession.domain.SessionCommand.StartSession;
import health.longhold.session.livesession.domain.SessionDecider;
import health.longhold.session.livesession.domain.SessionEvent;
import health.longhold.session.livesession.read.current.CurrentSessions;
import health.longhold.starter.command.TargetResolver;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The shell around {@link SessionDecider}. */
@Aggregate(commandTargetResolver = "sessionTarget")
class SessionAggregate {
  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  private Session session = Session.NOT_STARTED;

  SessionAggregate() {}

  /** The session that stands, and whether this start began it. */
  record Started(boolean now, Begun session) {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Started handle(StartSession command) {
    boolean now = !decide(command).isEmpty();
    return new Started(now, (Begun) session);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  JournalReceipt handle(RecordJournal command) {
    Session before = session;
    decide(command);
    return JournalReceipt.of((Begun) before, command, (Begun) session);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RecordPastSession command) {
    decide(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(EndByPlan command) {
    decide(command);
  }

  /** Answers when to ask again, if the session goes on. */
  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Optional<Instant> handle(EndIfIdle command) {
    decide(command);
    return SessionDecider.idleAt(session);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(EndForLaterStart command) {
    decide(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(NoteOverlaps command) {
    decide(command);
  }

  @EventSourcingHandler
  void on(SessionEvent event) {
    id = CurrentSessions.aggregateId(event.sessionId());
    session = SessionDecider.evolve(session, event);
  }

  private List<SessionEvent> decide(SessionCommand command) {
    List<SessionEvent> events = SessionDecider.decide(session, command);
    events.forEach(AggregateLifecycle::apply);
    return events;
  }

  /** Which session a command is for. */
  @Configuration(proxyBeanMethods = false)
  static class Target {
    @Bean
    CommandTargetResolver sessionTarget() {
      return TargetResolver.of(
          SessionCommand.class, command -> CurrentSessions.aggregateId(command.sessionId()));
    }
  }
}
