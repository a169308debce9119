/** A person who asked to be forgotten: what goes, and what keeps it from coming back. */
@NullMarked
package health.longhold.starter.erasure;

import org.jspecify.annotations.NullMarked;
