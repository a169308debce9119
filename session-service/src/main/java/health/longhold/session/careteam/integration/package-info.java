/** What progress-service tells of care teams. */
@NullMarked
package health.longhold.session.careteam.integration;

import org.jspecify.annotations.NullMarked;
