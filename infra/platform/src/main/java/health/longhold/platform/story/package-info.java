/** One member, twelve weeks: the story told against a running platform over its public surface. */
@NullMarked
package health.longhold.platform.story;

import org.jspecify.annotations.NullMarked;
