/** Adherence by local week, of a member and of a cohort. */
@NullMarked
package health.longhold.progress.adherence.read.week;

import org.jspecify.annotations.NullMarked;
