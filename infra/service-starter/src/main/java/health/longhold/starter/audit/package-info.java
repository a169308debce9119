/** Who saw or changed whose data: recorded before the answer leaves, sealed, searched, verified. */
@NullMarked
package health.longhold.starter.audit;

import org.jspecify.annotations.NullMarked;
