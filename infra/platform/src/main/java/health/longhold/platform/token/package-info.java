/** Access tokens for scripts, from the provider of this machine. */
@NullMarked
package health.longhold.platform.token;

import org.jspecify.annotations.NullMarked;
