package health.longhold.session.livesession.integration;

import health.longhold.kernel.SessionOutcome;
import health.longhold.session.livesession.domain.SessionEvent.SessionEnded;
import health.longhold.session.livesession.domain.SessionEvent.SessionStarted;
import health.longhold.session.livesession.read.summary.SessionSummaries;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Sessions as numbers for operators. Imported ones are history, not traffic, and are not counted. A
 * session counts under the outcome it ended with first; a correction may change that. No label
 * names a member or a programme. Told by the publisher: a reader of its own would cost every event
 * a transaction.
 */
@Component
class SessionMeters {
  private final Counter started;
  private final Map<SessionOutcome, Counter> ended = new EnumMap<>(SessionOutcome.class);

  SessionMeters(MeterRegistry meters, SessionSummaries summaries) {
    started =
        Counter.builder("longhold.sessions.started")
            .description("live sessions that began")
            .register(meters);
    for (SessionOutcome outcome : SessionOutcome.values()) {
      ended.put(
          outcome,
          Counter.builder("longhold.sessions.ended")
              .description("live sessions that ended, by the outcome they ended with first")
              .tag("outcome", outcome.name())
              .register(meters));
    }
    Gauge.builder("longhold.sessions.running", summaries, SessionSummaries::running)
        .description("sessions that run now, by the rows all nodes share")
        .strongReference(true)
        .register(meters);
  }

  void started(SessionStarted event) {
    if (!event.imported()) {
      count(started);
    }
  }

  void ended(SessionEnded event) {
    Counter counter = ended.get(event.result().outcome());
    if (counter != null && !event.result().imported()) {
      count(counter);
    }
  }

  /** Once the position is kept, so that a batch that is read again does not count twice. */
  private static void count(Counter counter) {
    CurrentUnitOfWork.get().afterCommit(_ -> counter.increment());
  }
}
