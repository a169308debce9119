/** Who is signed in, as they see themselves. */
@NullMarked
package health.longhold.progress.member.read.me;

import org.jspecify.annotations.NullMarked;
