/** One member as their clinician sees them. */
@NullMarked
package health.longhold.progress.caseload.read.person;

import org.jspecify.annotations.NullMarked;
