/** The smallest service there is, to see every part of the starter work on real parts. */
@NullMarked
package health.longhold.starter.tally;

import org.jspecify.annotations.NullMarked;
