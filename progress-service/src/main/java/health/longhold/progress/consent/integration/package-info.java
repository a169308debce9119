/** Consents for other services. */
@NullMarked
package health.longhold.progress.consent.integration;

import org.jspecify.annotations.NullMarked;
