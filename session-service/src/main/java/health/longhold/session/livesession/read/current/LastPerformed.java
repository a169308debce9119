package health.longhold.session.livesession.read.current;

import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.SessionId;
import health.longhold.session.livesession.domain.Session.Ended;
import health.longhold.session.livesession.read.summary.SessionSummaries;
import health.longhold.session.prescription.domain.PrescribedItem;
import health.longhold.session.prescription.domain.Prescription;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * When a member last performed each exercise of a prescription, by the sessions known here. A phone
 * back from a week offline sends one session after the other within a second, so only which
 * sessions there are is read from rows; what they came to is read from their history.
 */
@Component
public class LastPerformed {
  /** How long before the issue a session may have ended that the frozen days do not know of. */
  private static final Duration UNHEARD_OF = Duration.ofDays(30);

  private final SessionSummaries summaries;
  private final CurrentSessions sessions;

  LastPerformed(SessionSummaries summaries, CurrentSessions sessions) {
    this.summaries = summaries;
    this.sessions = sessions;
  }

  /**
   * The newest day of each exercise in a session begun before; those never performed are absent.
   */
  public Map<ExerciseId, LocalDate> before(
      ProgrammeId tenant, Prescription prescription, Instant startedAt) {
    Map<ExerciseId, LocalDate> wanted = new HashMap<>();
    LocalDate longAgo = prescription.dayOf(prescription.issuedAt().minus(UNHEARD_OF));
    for (PrescribedItem item : prescription.items()) {
      wanted.put(item.exerciseId(), Optional.ofNullable(item.lastPerformedOn()).orElse(longAgo));
    }
    Map<ExerciseId, LocalDate> performed = new HashMap<>();
    for (SessionId session : summaries.begunBefore(tenant, prescription.memberId(), startedAt)) {
      sessions
          .find(tenant, session)
          .filter(Ended.class::isInstance)
          .map(Ended.class::cast)
          .ifPresent(ended -> look(ended, wanted, performed));
      if (wanted.isEmpty()) {
        break;
      }
    }
    return performed;
  }

  /** Sessions come newest first, so an exercise is done with once it was found or is long known. */
  private static void look(
      Ended session, Map<ExerciseId, LocalDate> wanted, Map<ExerciseId, LocalDate> performed) {
    LocalDate day = session.start().localDate();
    wanted
        .entrySet()
        .removeIf(
            exercise -> {
              if (!day.isAfter(exercise.getValue())) {
                return true;
              }
              boolean found = session.result().performed(exercise.getKey());
              if (found) {
                performed.put(exercise.getKey(), day);
              }
              return found;
            });
  }
}
