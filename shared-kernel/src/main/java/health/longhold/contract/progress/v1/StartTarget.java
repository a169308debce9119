package health.longhold.contract.progress.v1;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;

/** The dose an exercise starts at. */
public record StartTarget(ExerciseId exerciseId, int exerciseRevision, Dose target) {}
