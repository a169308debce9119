/** What raises an alert, and the clock that runs from then on. */
@NullMarked
package health.longhold.progress.alert.policy;

import org.jspecify.annotations.NullMarked;
