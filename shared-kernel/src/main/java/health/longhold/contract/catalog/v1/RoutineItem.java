package health.longhold.contract.catalog.v1;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;

/**
 * One exercise of a routine, pinned to a revision, the ladder it climbs and the dose it starts at.
 */
public record RoutineItem(ExerciseId exerciseId, int exerciseRevision, String ladder, Dose start) {}
