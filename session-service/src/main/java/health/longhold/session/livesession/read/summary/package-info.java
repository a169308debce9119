/** A member's sessions, newest first. */
@NullMarked
package health.longhold.session.livesession.read.summary;

import org.jspecify.annotations.NullMarked;
