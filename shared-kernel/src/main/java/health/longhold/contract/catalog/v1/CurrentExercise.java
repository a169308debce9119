package health.longhold.contract.catalog.v1;

import health.longhold.kernel.ExerciseId;

/** Points from an exercise to its newest revision. */
public record CurrentExercise(ExerciseId exerciseId, int revision, boolean retired) {}
