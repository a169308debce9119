package health.longhold.session.livesession.domain;

import health.longhold.kernel.EntryId;
import health.longhold.kernel.SessionOutcome;
import health.longhold.session.livesession.domain.EntryReading.EntryProblem;
import health.longhold.session.livesession.domain.Journal.Gap;
import health.longhold.session.livesession.domain.JournalLine.Entry;
import health.longhold.session.livesession.domain.Session.Begun;
import health.longhold.session.livesession.domain.Session.Ended;
import health.longhold.session.livesession.domain.Session.Running;
import health.longhold.session.livesession.domain.SessionCommand.RecordJournal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a batch. Every entry of the batch is accepted, a duplicate or rejected; a batch
 * sent again rejects again what it rejected before.
 *
 * @param acknowledgedThrough up to here the device may forget its journal
 * @param missing gaps in this device's journal, up to its last known or announced seq
 */
public record JournalReceipt(
    int acknowledgedThrough,
    int accepted,
    int duplicates,
    List<RejectedEntry> rejected,
    List<Gap> missing,
    Standing session) {

  public JournalReceipt {
    rejected = List.copyOf(rejected);
    missing = List.copyOf(missing);
  }

  /**
   * An entry not taken at its word. {@code index} counts from 0 in the batch; {@code seq} is null
   * if it could not be read, and then the entry fills no place.
   */
  public record RejectedEntry(
      int index,
      @Nullable Integer seq,
      EntryRefusal code,
      @Nullable String field,
      @Nullable String allowed) {}

  /** Where the session stands: RUNNING or ENDED, and how it ended. */
  public record Standing(
      String state, @Nullable SessionOutcome outcome, @Nullable String endReason) {

    public static Standing of(Begun session) {
      return switch (session) {
        case Running _ -> new Standing("RUNNING", null, null);
        case Ended ended ->
            new Standing("ENDED", ended.result().outcome(), ended.result().endReason());
      };
    }
  }

  /** What a batch came to, from the session before and after it. */
  public static JournalReceipt of(Begun before, RecordJournal batch, Begun after) {
    EntryReader reader = new EntryReader(after.start().items(), batch.longestJournal());
    Journal journal = after.course().journal();
    Map<EntryId, EntryRef> owners = journal.owners();
    Set<Entry> known = new HashSet<>();
    before.course().journal().of(batch.device()).values().stream()
        .flatMap(place -> place.entries().stream())
        .forEach(known::add);
    List<RejectedEntry> rejected = new ArrayList<>();
    int accepted = 0;
    int duplicates = 0;
    for (SubmittedEntry submitted : batch.entries()) {
      EntryReading reading = reader.read(submitted);
      Optional<RejectedEntry> refusal = refusal(reading, batch, journal, owners);
      if (refusal.isPresent()) {
        rejected.add(refusal.get());
      } else if (reading.line() instanceof Entry entry && known.add(entry)) {
        accepted++;
      } else {
        duplicates++;
      }
    }
    return new JournalReceipt(
        journal.acknowledgedThrough(batch.device()),
        accepted,
        duplicates,
        rejected,
        journal.gaps(batch.device()),
        Standing.of(after));
  }

  private static Optional<RejectedEntry> refusal(
      EntryReading reading, RecordJournal batch, Journal journal, Map<EntryId, EntryRef> owners) {
    JournalLine line = reading.line();
    EntryProblem problem = reading.problem();
    if (problem != null) {
      return Optional.of(
          new RejectedEntry(
              reading.index(),
              line == null ? beyond(reading, batch) : (Integer) line.seq(),
              problem.refusal(),
              problem.field(),
              problem.allowed()));
    }
    if (!(line instanceof Entry entry)) {
      return Optional.empty();
    }
    EntryRef place = new EntryRef(batch.device(), entry.seq());
    return doubt(journal.at(place), entry, place.equals(owners.get(entry.id())))
        .map(
            code ->
                new RejectedEntry(
                    reading.index(), entry.seq(), code, fieldOf(code), allowedBy(code, batch)));
  }

  /** The seq of an entry beyond the longest journal, which fills no place but has a name. */
  private static @Nullable Integer beyond(EntryReading reading, RecordJournal batch) {
    return batch.entries().get(reading.index()) instanceof SubmittedEntry.Legible entry
            && reading.problem() != null
            && reading.problem().refusal() == EntryRefusal.JOURNAL_FULL
        ? entry.form().seq()
        : null;
  }

  private static @Nullable String allowedBy(EntryRefusal code, RecordJournal batch) {
    return code == EntryRefusal.JOURNAL_FULL
        ? "at most %d entries a session".formatted(Receipt.mostLines(batch))
        : null;
  }

  private static Optional<EntryRefusal> doubt(JournalPlace place, Entry entry, boolean ownsId) {
    if (!place.holds(entry)) {
      return Optional.of(
          place.untimely(entry).isPresent()
              ? EntryRefusal.TIME_OUT_OF_RANGE
              : EntryRefusal.JOURNAL_FULL);
    }
    if (place.conflicting()) {
      return Optional.of(EntryRefusal.CONFLICT);
    }
    return ownsId ? Optional.empty() : Optional.of(EntryRefusal.ID_REUSED);
  }

  private static @Nullable String fieldOf(EntryRefusal code) {
    return switch (code) {
      case TIME_OUT_OF_RANGE -> "at";
      case ID_REUSED -> "id";
      case CONFLICT, JOURNAL_FULL -> "seq";
      case FIELD_MISSING,
          WRONG_TYPE,
          UNKNOWN_TYPE,
          OUT_OF_RANGE,
          ITEM_NOT_PRESCRIBED,
          WRONG_PHASE,
          WRONG_SIDE ->
          null;
    };
  }
}
