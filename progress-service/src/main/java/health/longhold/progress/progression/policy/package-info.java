/** What progression does by itself when a plan, a screening or a suspension calls for it. */
@NullMarked
package health.longhold.progress.progression.policy;

import org.jspecify.annotations.NullMarked;
