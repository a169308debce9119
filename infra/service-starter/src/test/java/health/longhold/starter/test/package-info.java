/** What every service's tests stand on: a real PostgreSQL and a real Kafka. */
@NullMarked
package health.longhold.starter.test;

import org.jspecify.annotations.NullMarked;
