/** One session straight from its history. */
@NullMarked
package health.longhold.session.livesession.read.current;

import org.jspecify.annotations.NullMarked;
