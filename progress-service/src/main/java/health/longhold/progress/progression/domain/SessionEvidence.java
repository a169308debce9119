package health.longhold.progress.progression.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.SessionId;
import health.longhold.kernel.SessionOutcome;
import health.longhold.progress.progression.domain.SessionFacts.ExerciseFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * One session boiled down. {@code settled} is false while later journal entries are to be expected:
 * the journal has gaps, or the session only timed out.
 */
public record SessionEvidence(
    SessionId sessionId,
    int revision,
    boolean settled,
    boolean imported,
    Instant startedAt,
    Instant endedAt,
    LocalDate day,
    List<Evidence> exercises) {

  public SessionEvidence {
    exercises = List.copyOf(exercises);
  }

  /** The facts as the policy reads them; an exercise that stands twice in a routine counts once. */
  static SessionEvidence of(SessionFacts facts, ProgressionPolicy policy) {
    var byExercise =
        facts.exercises().stream()
            .collect(groupingBy(ExerciseFacts::exerciseId, LinkedHashMap::new, toList()));
    return new SessionEvidence(
        facts.sessionId(),
        facts.revision(),
        facts.complete() && facts.outcome() != SessionOutcome.ABANDONED,
        facts.imported(),
        facts.startedAt(),
        facts.endedAt(),
        facts.localDate(),
        byExercise.values().stream()
            .map(items -> EvidenceReading.read(facts, items, policy))
            .toList());
  }

  Optional<Evidence> of(ExerciseId exercise) {
    return exercises.stream()
        .filter(evidence -> evidence.exerciseId().equals(exercise))
        .findFirst();
  }
}
