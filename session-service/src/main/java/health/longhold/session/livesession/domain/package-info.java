/** A session as a fold over the set of its journal entries, whatever their order of arrival. */
@NullMarked
package health.longhold.session.livesession.domain;

import org.jspecify.annotations.NullMarked;
