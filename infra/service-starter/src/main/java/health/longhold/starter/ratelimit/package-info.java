/** How fast the API may be asked: by one caller, by one programme, by nobody. */
@NullMarked
package health.longhold.starter.ratelimit;

import org.jspecify.annotations.NullMarked;
