/** Members' sessions that have begun and not ended, as far as this service has heard. */
@NullMarked
package health.longhold.progress.progression.read.running;

import org.jspecify.annotations.NullMarked;
