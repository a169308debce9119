/** Sessions of the past, sent to the service that owns sessions. */
@NullMarked
package health.longhold.progress.imports.integration;

import org.jspecify.annotations.NullMarked;
