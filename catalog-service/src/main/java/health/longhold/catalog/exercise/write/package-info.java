/** The ways to publish and retire exercises. */
@NullMarked
package health.longhold.catalog.exercise.write;

import org.jspecify.annotations.NullMarked;
