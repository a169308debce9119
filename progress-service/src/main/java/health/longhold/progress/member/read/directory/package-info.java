/** The one table that links a pseudonym to a person. */
@NullMarked
package health.longhold.progress.member.read.directory;

import org.jspecify.annotations.NullMarked;
