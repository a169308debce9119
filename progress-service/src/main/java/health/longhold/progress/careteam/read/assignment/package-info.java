/** Assignments as rows: who is in a clinician's care now. */
@NullMarked
package health.longhold.progress.careteam.read.assignment;

import org.jspecify.annotations.NullMarked;
