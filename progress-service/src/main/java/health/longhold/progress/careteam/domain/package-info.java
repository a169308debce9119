/** Who looks after a member, and from when until when. */
@NullMarked
package health.longhold.progress.careteam.domain;

import org.jspecify.annotations.NullMarked;
