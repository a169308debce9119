/** Judging, approving, overriding: the shell around the decider and its endpoints. */
@NullMarked
package health.longhold.progress.progression.write;

import org.jspecify.annotations.NullMarked;
