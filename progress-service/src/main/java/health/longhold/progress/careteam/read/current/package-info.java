/** Care teams straight from their history. */
@NullMarked
package health.longhold.progress.careteam.read.current;

import org.jspecify.annotations.NullMarked;
