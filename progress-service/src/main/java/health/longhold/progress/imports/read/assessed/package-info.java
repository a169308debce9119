/** The sessions that have been assessed, because a member's next record waits for them. */
@NullMarked
package health.longhold.progress.imports.read.assessed;

import org.jspecify.annotations.NullMarked;
