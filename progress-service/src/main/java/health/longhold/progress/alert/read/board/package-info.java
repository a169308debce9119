/** The alerts clinicians see, with their clocks. */
@NullMarked
package health.longhold.progress.alert.read.board;

import org.jspecify.annotations.NullMarked;
