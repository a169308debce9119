/** What a routine is, and the rules by which its revisions are published and retired. */
@NullMarked
package health.longhold.catalog.routine.domain;

import org.jspecify.annotations.NullMarked;
