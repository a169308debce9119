package health.longhold.contract.session.v1;

import health.longhold.kernel.Dose;

/**
 * From this many days without the exercise its dose is this one; {@code newScreening} asks for a
 * screening first.
 */
public record LayOffStep(int fromDays, Dose dose, boolean newScreening) {}
