/** The ways to publish and retire routines. */
@NullMarked
package health.longhold.catalog.routine.write;

import org.jspecify.annotations.NullMarked;
