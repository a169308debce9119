/** Prescriptions frozen for a session, and the sessions run against them. */
@NullMarked
package health.longhold.session;

import org.jspecify.annotations.NullMarked;
