/** Enrolment: the shell around the decider and its endpoints. */
@NullMarked
package health.longhold.progress.member.write;

import org.jspecify.annotations.NullMarked;
