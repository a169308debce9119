/** One origin for people and clients; it routes and describes, and decides nothing. */
@NullMarked
package health.longhold.edge;

import org.jspecify.annotations.NullMarked;
