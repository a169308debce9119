/** One member's prescription: what a clinician proposes and the member agrees to. */
@NullMarked
package health.longhold.progress.plan.domain;

import org.jspecify.annotations.NullMarked;
