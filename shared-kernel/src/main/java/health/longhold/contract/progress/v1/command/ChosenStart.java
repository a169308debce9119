package health.longhold.contract.progress.v1.command;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;

/** A clinician's start dose for one exercise, on one of its ladders. */
public record ChosenStart(ExerciseId exerciseId, String ladder, Dose dose) {}
