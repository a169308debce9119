/** The members in a clinician's care, those who need them first. */
@NullMarked
package health.longhold.progress.caseload.read.board;

import org.jspecify.annotations.NullMarked;
