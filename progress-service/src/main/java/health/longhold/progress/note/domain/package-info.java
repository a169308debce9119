/** What people write about a member in their own words: rows, never events. */
@NullMarked
package health.longhold.progress.note.domain;

import org.jspecify.annotations.NullMarked;
