/** Who may do what, decided before a request's body is read. */
@NullMarked
package health.longhold.starter.access;

import org.jspecify.annotations.NullMarked;
