/** One W3C trace id through every hop of a piece of work. */
@NullMarked
package health.longhold.starter.correlation;

import org.jspecify.annotations.NullMarked;
