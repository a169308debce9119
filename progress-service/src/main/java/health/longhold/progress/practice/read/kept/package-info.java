/** What sessions and mornings told, exercise by exercise, for whoever looks at it over time. */
@NullMarked
package health.longhold.progress.practice.read.kept;

import org.jspecify.annotations.NullMarked;
