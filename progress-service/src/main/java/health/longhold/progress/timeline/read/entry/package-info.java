/** A member's story in one list: plans, screenings, sessions, decisions, alerts. */
@NullMarked
package health.longhold.progress.timeline.read.entry;

import org.jspecify.annotations.NullMarked;
