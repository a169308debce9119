/** Screenings for other services, without their answers. */
@NullMarked
package health.longhold.progress.screening.integration;

import org.jspecify.annotations.NullMarked;
