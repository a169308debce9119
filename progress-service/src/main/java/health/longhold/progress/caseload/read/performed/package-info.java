/** What was held of each exercise in each session, side by side, and how it felt. */
@NullMarked
package health.longhold.progress.caseload.read.performed;

import org.jspecify.annotations.NullMarked;
