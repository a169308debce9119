/** The published progression policies, read from their immutable files. */
@NullMarked
package health.longhold.progress.progression.read.policies;

import org.jspecify.annotations.NullMarked;
