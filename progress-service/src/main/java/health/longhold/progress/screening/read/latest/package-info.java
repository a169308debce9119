/** Each member's newest screening. */
@NullMarked
package health.longhold.progress.screening.read.latest;

import org.jspecify.annotations.NullMarked;
