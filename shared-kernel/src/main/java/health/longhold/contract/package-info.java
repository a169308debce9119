/** The closed map of everything that crosses a wall between services: type name to record. */
@NullMarked
package health.longhold.contract;

import org.jspecify.annotations.NullMarked;
