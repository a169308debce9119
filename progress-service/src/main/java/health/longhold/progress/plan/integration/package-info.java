/** Plans across the walls: commands in, records out. */
@NullMarked
package health.longhold.progress.plan.integration;

import org.jspecify.annotations.NullMarked;
