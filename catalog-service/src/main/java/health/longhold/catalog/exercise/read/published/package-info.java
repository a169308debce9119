/** The published catalogue of exercises, to read and to search. */
@NullMarked
package health.longhold.catalog.exercise.read.published;

import org.jspecify.annotations.NullMarked;
