/** What follows from a session for the others of its member, and from silence. */
@NullMarked
package health.longhold.session.livesession.policy;

import org.jspecify.annotations.NullMarked;
