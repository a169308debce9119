/** Answering the questions: the shell around the decider and its endpoints. */
@NullMarked
package health.longhold.progress.screening.write;

import org.jspecify.annotations.NullMarked;
