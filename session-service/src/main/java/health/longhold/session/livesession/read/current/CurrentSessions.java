package health.longhold.session.livesession.read.current;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.MetadataKeys;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.SessionId;
import health.longhold.session.livesession.domain.Session;
import health.longhold.session.livesession.domain.Session.Begun;
import health.longhold.session.livesession.domain.SessionDecider;
import health.longhold.session.livesession.domain.SessionEvent;
import health.longhold.starter.access.Owners;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Reads a session straight from its history, a handful of events, so that an answer is never behind
 * the journal that was just acknowledged.
 */
@Component
public class CurrentSessions {
  private final EventStore events;
  private final Owners owners;

  CurrentSessions(EventStore events, Owners owners) {
    this.events = events;
    this.owners = owners;
  }

  /** The name under which a session's events are stored. */
  public static String aggregateId(SessionId sessionId) {
    return "session-" + sessionId;
  }

  /** Whose a session is, without reading it; another programme's is not there. */
  public Optional<MemberId> memberOf(ProgrammeId tenant, SessionId sessionId) {
    return owners.of(tenant, aggregateId(sessionId));
  }

  /** The session as it stands; another programme's is not there. */
  public Optional<Begun> find(ProgrammeId tenant, SessionId sessionId) {
    DomainEventStream history = events.readEvents(aggregateId(sessionId));
    Session session = Session.NOT_STARTED;
    while (history.hasNext()) {
      DomainEventMessage<?> event = history.next();
      if (!tenant.value().equals(event.getMetaData().get(MetadataKeys.TENANT))) {
        return Optional.empty();
      }
      session = SessionDecider.evolve(session, (SessionEvent) event.getPayload());
    }
    return switch (session) {
      case Session.NotStarted _ -> Optional.empty();
      case Begun begun -> Optional.of(begun);
    };
  }
}
