package health.longhold.session;

import health.longhold.session.livesession.domain.JournalLine;
import health.longhold.session.livesession.domain.SessionEvent;
import health.longhold.session.livesession.domain.Told;
import health.longhold.starter.types.StoredTypes;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every event this service has ever stored, under the name it has on disk. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionSettings.class)
public class SessionTypes {

  @Bean
  public static StoredTypes storedTypes() {
    return StoredTypes.of("session")
        .event("SessionStarted", 1, SessionEvent.SessionStarted.class)
        .event("JournalRecorded", 1, SessionEvent.JournalRecorded.class)
        .event("SafetyReported", 1, SessionEvent.SafetyReported.class)
        .event("SuspensionNoted", 1, SessionEvent.SuspensionNoted.class)
        .event("OverlapsNoted", 1, SessionEvent.OverlapsNoted.class)
        .event("SessionEnded", 1, SessionEvent.SessionEnded.class)
        .event("SessionCorrected", 1, SessionEvent.SessionCorrected.class)
        .sealed(
            JournalLine.class,
            "line",
            Map.of(
                "entry", JournalLine.Entry.class,
                "refused", JournalLine.Refused.class,
                "untimely", JournalLine.Untimely.class))
        .sealed(
            Told.class,
            "type",
            Map.ofEntries(
                Map.entry("HoldStarted", Told.HoldStarted.class),
                Map.entry("HoldCompleted", Told.HoldCompleted.class),
                Map.entry("HoldReleased", Told.HoldReleased.class),
                Map.entry("RepetitionCompleted", Told.RepetitionCompleted.class),
                Map.entry("PainReported", Told.PainReported.class),
                Map.entry("EffortReported", Told.EffortReported.class),
                Map.entry("ExerciseSkipped", Told.ExerciseSkipped.class),
                Map.entry("RedFlagReported", Told.RedFlagReported.class),
                Map.entry("Corrected", Told.Corrected.class),
                Map.entry("Paused", Told.Paused.class),
                Map.entry("Resumed", Told.Resumed.class),
                Map.entry("Finished", Told.Finished.class),
                Map.entry("Stopped", Told.Stopped.class)));
  }
}
