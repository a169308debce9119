package health.longhold.session.livesession.domain;

import org.jspecify.annotations.Nullable;

/**
 * What became of one submitted entry. {@code line} is null when it has no place in the journal;
 * {@code problem} is null when it was understood.
 */
record EntryReading(int index, @Nullable JournalLine line, @Nullable EntryProblem problem) {

  /** Why an entry was not understood: the field, and what is allowed there if that can be said. */
  record EntryProblem(EntryRefusal refusal, String field, @Nullable String allowed) {}
}
