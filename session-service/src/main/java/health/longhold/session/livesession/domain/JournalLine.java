package health.longhold.session.livesession.domain;

import health.longhold.kernel.EntryId;
import java.time.Instant;

/** One line of a device's append-only journal, as it is kept. */
public sealed interface JournalLine {

  int seq();

  /**
   * A line that was understood. {@code at} is the device's clock; {@code elapsedMs} counts from an
   * arbitrary point of the same boot.
   */
  record Entry(int seq, EntryId id, Instant at, long elapsedMs, Told told) implements JournalLine {}

  /**
   * A line that was not understood; it only fills its place. What it said is not kept, because it
   * may be anything: {@code digest} tells two such lines apart.
   */
  record Refused(int seq, String digest, EntryRefusal refusal, String field)
      implements JournalLine {}

  /**
   * A line whose time was out of range at its first receipt; it only fills its place, also when it
   * comes again.
   */
  record Untimely(Entry entry, Instant receivedAt) implements JournalLine {
    @Override
    public int seq() {
      return entry.seq();
    }
  }
}
