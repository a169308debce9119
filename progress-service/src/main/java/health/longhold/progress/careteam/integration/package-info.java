/** What other services learn of care teams. */
@NullMarked
package health.longhold.progress.careteam.integration;

import org.jspecify.annotations.NullMarked;
