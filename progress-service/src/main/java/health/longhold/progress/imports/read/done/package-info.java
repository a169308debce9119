/** The records that are in, so that sending them again changes nothing. */
@NullMarked
package health.longhold.progress.imports.read.done;

import org.jspecify.annotations.NullMarked;
