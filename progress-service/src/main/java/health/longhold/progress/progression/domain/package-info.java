/** What a member's sessions lead to: each exercise's target, decided by policy and explained. */
@NullMarked
package health.longhold.progress.progression.domain;

import org.jspecify.annotations.NullMarked;
