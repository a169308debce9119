/** What an exercise is, and the rules by which its revisions are published and retired. */
@NullMarked
package health.longhold.catalog.exercise.domain;

import org.jspecify.annotations.NullMarked;
