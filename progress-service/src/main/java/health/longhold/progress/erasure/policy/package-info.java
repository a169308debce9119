/** What follows when a member is to be forgotten. */
@NullMarked
package health.longhold.progress.erasure.policy;

import org.jspecify.annotations.NullMarked;
