package health.longhold.progress.plan.domain;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import org.jspecify.annotations.Nullable;

/**
 * A clinician's choice for one exercise: another ladder, another start dose, or both. Without a
 * dose another ladder starts at its lowest rung.
 */
public record ChosenStart(ExerciseId exerciseId, @Nullable String ladder, @Nullable Dose dose) {}
