/** One machine: PostgreSQL, Kafka, every service and the command line over them. */
@NullMarked
package health.longhold.platform;

import org.jspecify.annotations.NullMarked;
