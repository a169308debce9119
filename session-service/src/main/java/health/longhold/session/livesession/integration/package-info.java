/** Sessions across the walls: outcomes out, imports and ends in. */
@NullMarked
package health.longhold.session.livesession.integration;

import org.jspecify.annotations.NullMarked;
