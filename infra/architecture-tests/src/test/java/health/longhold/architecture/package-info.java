/** The rules of the house, each with the way to mend it and an example that breaks it. */
@NullMarked
package health.longhold.architecture;

import org.jspecify.annotations.NullMarked;
