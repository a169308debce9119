package health.longhold.session.prescription.domain;

import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.Laterality;
import health.longhold.kernel.Phase;
import java.util.List;

/** What a session needs to know of one published revision of an exercise. */
public record PinnedExercise(
    ExerciseId exerciseId, int revision, String name, Laterality laterality, List<Phase> phases) {
  public PinnedExercise {
    phases = List.copyOf(phases);
  }
}
