/** Shows people around a platform that is filled with demo members. */
@NullMarked
package health.longhold.edge.tour;

import org.jspecify.annotations.NullMarked;
