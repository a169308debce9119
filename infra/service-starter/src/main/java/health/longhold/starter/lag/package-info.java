/** How far behind projections, relays and inboxes are. */
@NullMarked
package health.longhold.starter.lag;

import org.jspecify.annotations.NullMarked;
