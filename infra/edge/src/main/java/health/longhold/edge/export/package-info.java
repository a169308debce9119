/** Everything about one member as one document, made of the parts of the services. */
@NullMarked
package health.longhold.edge.export;

import org.jspecify.annotations.NullMarked;
