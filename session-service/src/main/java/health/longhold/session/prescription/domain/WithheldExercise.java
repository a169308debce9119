package health.longhold.session.prescription.domain;

import health.longhold.kernel.ExerciseId;

/** An exercise of the routine that is left out, with the code of the reason. */
public record WithheldExercise(ExerciseId exerciseId, String reason) {}
