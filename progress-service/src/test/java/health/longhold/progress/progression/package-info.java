/** Progression with everything around it: outcomes in, decisions and targets out. */
@NullMarked
package health.longhold.progress.progression;

import org.jspecify.annotations.NullMarked;
