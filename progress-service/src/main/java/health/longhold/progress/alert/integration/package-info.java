/** Alerts for other services. */
@NullMarked
package health.longhold.progress.alert.integration;

import org.jspecify.annotations.NullMarked;
