package health.longhold.session.prescription.domain;

import health.longhold.kernel.Dose;

/**
 * From this many local days without the exercise its dose is this one; {@code newScreening} asks
 * for a screening first.
 */
public record LayOffStep(int fromDays, Dose dose, boolean newScreening) {}
