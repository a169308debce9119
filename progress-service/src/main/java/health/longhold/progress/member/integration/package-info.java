/** Enrolment across the walls: a command in, a record out. */
@NullMarked
package health.longhold.progress.member.integration;

import org.jspecify.annotations.NullMarked;
