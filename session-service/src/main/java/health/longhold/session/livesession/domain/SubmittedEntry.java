package health.longhold.session.livesession.domain;

import org.jspecify.annotations.Nullable;

/**
 * One element of a batch as it came in. {@code index} counts from 0; {@code digest} is a hash of
 * its raw text, the identity of an entry that cannot be understood.
 */
public sealed interface SubmittedEntry {

  int index();

  String digest();

  /** An entry whose fields have the right JSON types. */
  record Legible(int index, String digest, EntryForm form) implements SubmittedEntry {}

  /** An entry with a field of the wrong JSON type; {@code seq} is null if that cannot be read. */
  record Illegible(int index, String digest, @Nullable Integer seq, String field)
      implements SubmittedEntry {}
}
