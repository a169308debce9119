/** Assignments as this service knows them. */
@NullMarked
package health.longhold.session.careteam.read.known;

import org.jspecify.annotations.NullMarked;
