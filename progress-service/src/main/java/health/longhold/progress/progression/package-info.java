/** A member's progression: targets decided by published policy, explained to everybody. */
@NullMarked
package health.longhold.progress.progression;

import org.jspecify.annotations.NullMarked;
