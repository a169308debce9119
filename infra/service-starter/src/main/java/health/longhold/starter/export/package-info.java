/** Everything a service keeps about one member, as one document for that member. */
@NullMarked
package health.longhold.starter.export;

import org.jspecify.annotations.NullMarked;
