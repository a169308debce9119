/** Who asks: the trusted actor header and the actor of the work at hand. */
@NullMarked
package health.longhold.starter.actor;

import org.jspecify.annotations.NullMarked;
