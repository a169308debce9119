/** Who takes part, as coarse as the rules need: cohorts, age band, time zone; never a name. */
@NullMarked
package health.longhold.progress.member.domain;

import org.jspecify.annotations.NullMarked;
