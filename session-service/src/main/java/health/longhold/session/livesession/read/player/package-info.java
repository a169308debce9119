/** The page a session runs on. */
@NullMarked
package health.longhold.session.livesession.read.player;

import org.jspecify.annotations.NullMarked;
