/** What a member is to do on one day, and what they are asked. */
@NullMarked
package health.longhold.progress.today.read.day;

import org.jspecify.annotations.NullMarked;
