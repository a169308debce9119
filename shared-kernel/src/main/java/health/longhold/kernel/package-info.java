/** Value types that mean the same in two or more services. */
@NullMarked
package health.longhold.kernel;

import org.jspecify.annotations.NullMarked;
