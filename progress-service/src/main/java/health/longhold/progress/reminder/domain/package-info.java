/** When a member wants to be reminded, in times of their own day. */
@NullMarked
package health.longhold.progress.reminder.domain;

import org.jspecify.annotations.NullMarked;
