/** Asking that a member be forgotten. */
@NullMarked
package health.longhold.progress.erasure.write;

import org.jspecify.annotations.NullMarked;
