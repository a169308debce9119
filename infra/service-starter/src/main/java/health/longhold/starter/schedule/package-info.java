/** Things that wait, kept in the service's own PostgreSQL. */
@NullMarked
package health.longhold.starter.schedule;

import org.jspecify.annotations.NullMarked;
