package health.longhold.contract.catalog.v1;

import health.longhold.kernel.RoutineId;

/** Points from a routine to its newest revision. */
public record CurrentRoutine(RoutineId routineId, int revision, boolean retired) {}
