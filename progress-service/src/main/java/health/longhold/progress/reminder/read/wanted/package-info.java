/** What members have asked to be reminded of, and at which addresses their calendars are. */
@NullMarked
package health.longhold.progress.reminder.read.wanted;

import org.jspecify.annotations.NullMarked;
