/** The published routines, to read. */
@NullMarked
package health.longhold.catalog.routine.read.published;

import org.jspecify.annotations.NullMarked;
