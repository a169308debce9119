/** Who needs their clinician, and why, before anybody asks. */
@NullMarked
package health.longhold.progress.caseload.domain;

import org.jspecify.annotations.NullMarked;
