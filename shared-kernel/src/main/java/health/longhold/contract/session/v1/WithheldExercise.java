package health.longhold.contract.session.v1;

import health.longhold.kernel.ExerciseId;

/** An exercise of the routine that was left out of a prescription, with the code of the reason. */
public record WithheldExercise(ExerciseId exerciseId, String reason) {}
