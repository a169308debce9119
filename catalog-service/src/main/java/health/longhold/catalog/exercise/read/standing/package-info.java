/** Exercises as they stand now, for decisions that cannot wait for a read model. */
@NullMarked
package health.longhold.catalog.exercise.read.standing;

import org.jspecify.annotations.NullMarked;
