/** Members as they stand now, and what their programme has set. */
@NullMarked
package health.longhold.progress.member.read.current;

import org.jspecify.annotations.NullMarked;
