/** A real PostgreSQL and a real Kafka on this machine, without a container engine. */
@NullMarked
package health.longhold.embedded;

import org.jspecify.annotations.NullMarked;
