/** Which path belongs to which service, and what the edge lets through. */
@NullMarked
package health.longhold.edge.routing;

import org.jspecify.annotations.NullMarked;
