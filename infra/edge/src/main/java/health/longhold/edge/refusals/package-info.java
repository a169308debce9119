/** What the edge refuses itself is told to the audit trail. */
@NullMarked
package health.longhold.edge.refusals;

import org.jspecify.annotations.NullMarked;
