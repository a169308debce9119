/** Giving and taking back consent: the shell around the decider and its endpoints. */
@NullMarked
package health.longhold.progress.consent.write;

import org.jspecify.annotations.NullMarked;
