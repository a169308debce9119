/** The shell around sessions and their endpoints. */
@NullMarked
package health.longhold.session.livesession.write;

import org.jspecify.annotations.NullMarked;
