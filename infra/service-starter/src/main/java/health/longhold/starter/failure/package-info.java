/** Tells what passes by itself, and is tried again, from what needs a person. */
@NullMarked
package health.longhold.starter.failure;

import org.jspecify.annotations.NullMarked;
