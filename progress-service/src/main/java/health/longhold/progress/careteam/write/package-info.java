/** The care team's commands and their endpoints. */
@NullMarked
package health.longhold.progress.careteam.write;

import org.jspecify.annotations.NullMarked;
