/** A member's current targets, whole, as members and clinicians see them. */
@NullMarked
package health.longhold.progress.progression.read.targets;

import org.jspecify.annotations.NullMarked;
