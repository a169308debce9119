/** Who may look at the edge's own figures. */
@NullMarked
package health.longhold.edge.operations;

import org.jspecify.annotations.NullMarked;
