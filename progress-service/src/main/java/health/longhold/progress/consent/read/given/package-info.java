/** Consents as they stand now. */
@NullMarked
package health.longhold.progress.consent.read.given;

import org.jspecify.annotations.NullMarked;
