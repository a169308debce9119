/** Where a member stands right now, for the session that is imported next. */
@NullMarked
package health.longhold.progress.imports.read.standing;

import org.jspecify.annotations.NullMarked;
