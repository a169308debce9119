/** Who asks: the actor of the work at hand, told by the token of a request. */
@NullMarked
package health.longhold.starter.actor;

import org.jspecify.annotations.NullMarked;
