/** Metrics and logs without health data. */
@NullMarked
package health.longhold.starter.observability;

import org.jspecify.annotations.NullMarked;
