/** Whether the services behind the edge answer. */
@NullMarked
package health.longhold.edge.health;

import org.jspecify.annotations.NullMarked;
