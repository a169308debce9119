package health.longhold.session.livesession.integration;

import static health.longhold.contract.Topics.SESSION_LIVE;
import static health.longhold.contract.Topics.SESSION_OUTCOMES;

import health.longhold.contract.session.v1.JournalAccepted;
import health.longhold.contract.session.v1.JournalEntry;
import health.longhold.session.livesession.domain.JournalLine;
import health.longhold.session.livesession.domain.SessionEvent;
import health.longhold.session.livesession.domain.SessionEvent.JournalRecorded;
import health.longhold.starter.relay.Relay;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Tells other services what sessions come to, and live boards what was just done. */
@Component
@ProcessingGroup("session.integration.sessions")
@DisallowReplay
class SessionEventPublisher {
  private static final SessionContractMapper MAPPER = SessionContractMapper.INSTANCE;

  private final Relay relay;
  private final SessionMeters meters;

  SessionEventPublisher(Relay relay, SessionMeters meters) {
    this.relay = relay;
    this.meters = meters;
  }

  @EventHandler
  void on(SessionEvent event, EventMessage<?> message) {
    switch (event) {
      case SessionEvent.SessionStarted started -> {
        outcome(started, MAPPER.toContract(started), message);
        meters.started(started);
      }
      case SessionEvent.SafetyReported safety ->
          outcome(safety, MAPPER.toContract(safety), message);
      case SessionEvent.SessionEnded ended -> {
        outcome(ended, MAPPER.toContract(ended), message);
        meters.ended(ended);
      }
      case SessionEvent.SessionCorrected corrected ->
          outcome(corrected, MAPPER.toContract(corrected), message);
      case JournalRecorded recorded -> live(recorded, message);
      // known by what they change in the result
      case SessionEvent.SuspensionNoted _, SessionEvent.OverlapsNoted _ -> {}
    }
  }

  private void outcome(SessionEvent event, Object contract, EventMessage<?> message) {
    relay.publish(SESSION_OUTCOMES, event.memberId().toString(), contract, message);
  }

  private void live(JournalRecorded recorded, EventMessage<?> message) {
    List<JournalEntry> entries =
        recorded.lines().stream()
            .<JournalEntry>mapMulti(
                (line, accepted) -> {
                  if (line instanceof JournalLine.Entry entry) {
                    accepted.accept(JournalEntries.toContract(entry));
                  }
                })
            .toList();
    if (!entries.isEmpty()) {
      relay.publish(
          SESSION_LIVE,
          recorded.memberId().toString(),
          new JournalAccepted(
              recorded.memberId(), recorded.sessionId(), recorded.device(), entries),
          message);
    }
  }
}
