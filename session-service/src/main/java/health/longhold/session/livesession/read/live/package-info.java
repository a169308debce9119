/** What members do right now, for those who look after them and happen to watch. */
@NullMarked
package health.longhold.session.livesession.read.live;

import org.jspecify.annotations.NullMarked;
