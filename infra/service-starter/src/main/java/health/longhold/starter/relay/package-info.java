/**
 * From the event store to Kafka: contracts as CloudEvents, acknowledged before the position moves.
 */
@NullMarked
package health.longhold.starter.relay;

import org.jspecify.annotations.NullMarked;
