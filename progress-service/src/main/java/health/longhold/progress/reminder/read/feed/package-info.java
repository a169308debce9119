/** A member's reminders as a calendar other programs subscribe to. */
@NullMarked
package health.longhold.progress.reminder.read.feed;

import org.jspecify.annotations.NullMarked;
