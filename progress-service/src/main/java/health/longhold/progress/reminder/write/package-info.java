/** Reminders are rows a member changes, not events: they tell nothing of anybody's back. */
@NullMarked
package health.longhold.progress.reminder.write;

import org.jspecify.annotations.NullMarked;
