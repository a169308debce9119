/** The one clock. */
@NullMarked
package health.longhold.starter.time;

import org.jspecify.annotations.NullMarked;
