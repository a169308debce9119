/**
 * Axon on PostgreSQL: event store, tokens, dead letters, processors, and the check that they are
 * the ones in place.
 */
@NullMarked
package health.longhold.starter.axon;

import org.jspecify.annotations.NullMarked;
