/** Exercises across the wall: commands of other services in, published revisions out. */
@NullMarked
package health.longhold.catalog.exercise.integration;

import org.jspecify.annotations.NullMarked;
