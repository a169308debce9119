/** Enrolling many members from a file, row by row through the API. */
@NullMarked
package health.longhold.progress.member.read.enrol;

import org.jspecify.annotations.NullMarked;
