/**
 * From Kafka into a service: what a record leads to and the consumed position in one transaction.
 */
@NullMarked
package health.longhold.starter.inbox;

import org.jspecify.annotations.NullMarked;
