/** Prescribing and accepting: the shell around the decider and its endpoints. */
@NullMarked
package health.longhold.progress.plan.write;

import org.jspecify.annotations.NullMarked;
