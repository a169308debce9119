/** Every decision and change of a target with its reasons: the answer to why. */
@NullMarked
package health.longhold.progress.progression.read.decisions;

import org.jspecify.annotations.NullMarked;
