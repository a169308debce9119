/** The questions as they are asked now. */
@NullMarked
package health.longhold.progress.screening.read.questions;

import org.jspecify.annotations.NullMarked;
