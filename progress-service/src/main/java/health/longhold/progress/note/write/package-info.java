/** Writing, reading and deleting notes over HTTP. */
@NullMarked
package health.longhold.progress.note.write;

import org.jspecify.annotations.NullMarked;
