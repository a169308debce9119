package health.longhold.progress.progression.domain;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;

/** Where an exercise of an adopted plan stands; {@code kept} when its target simply goes on. */
public record StartTarget(ExerciseId exerciseId, Dose target, boolean kept) {}
