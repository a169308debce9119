/** Session outcomes in, targets and decisions out. */
@NullMarked
package health.longhold.progress.progression.integration;

import org.jspecify.annotations.NullMarked;
