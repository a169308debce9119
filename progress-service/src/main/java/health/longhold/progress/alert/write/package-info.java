/** Looking at alerts and settling them: the shell around the decider and its endpoints. */
@NullMarked
package health.longhold.progress.alert.write;

import org.jspecify.annotations.NullMarked;
