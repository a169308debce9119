/** Members' plans as they stand now, and the facts a new one is made from. */
@NullMarked
package health.longhold.progress.plan.read.current;

import org.jspecify.annotations.NullMarked;
