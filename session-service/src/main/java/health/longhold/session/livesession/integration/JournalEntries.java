package health.longhold.session.livesession.integration;

import health.longhold.contract.session.v1.CorrectedFields;
import health.longhold.contract.session.v1.EntryRef;
import health.longhold.contract.session.v1.EntryType;
import health.longhold.contract.session.v1.JournalEntry;
import health.longhold.kernel.HoldKey;
import health.longhold.kernel.PainMoment;
import health.longhold.session.livesession.domain.JournalLine.Entry;
import health.longhold.session.livesession.domain.Told;
import org.jspecify.annotations.Nullable;

/** Journal entries in the flat form of the wire; the shapes differ too much for a mapper. */
final class JournalEntries {
  private JournalEntries() {}

  static JournalEntry toContract(Entry entry) {
    return switch (entry.told()) {
      case Told.HoldStarted told -> hold(entry, EntryType.HoldStarted, told.hold(), null);
      case Told.HoldCompleted told ->
          hold(entry, EntryType.HoldCompleted, told.hold(), told.heldSeconds());
      case Told.HoldReleased told ->
          hold(entry, EntryType.HoldReleased, told.hold(), told.heldSeconds());
      case Told.RepetitionCompleted told -> repetition(entry, told);
      case Told.PainReported told ->
          score(entry, EntryType.PainReported, told.item(), told.moment(), told.score().value());
      case Told.EffortReported told ->
          score(entry, EntryType.EffortReported, told.item(), null, told.score().value());
      case Told.ExerciseSkipped told ->
          code(entry, EntryType.ExerciseSkipped, told.item(), told.reason().name(), null, null);
      case Told.RedFlagReported told ->
          code(entry, EntryType.RedFlagReported, null, null, told.flag(), null);
      case Told.Corrected told -> correction(entry, told);
      case Told.Paused _ -> code(entry, EntryType.Paused, null, null, null, null);
      case Told.Resumed _ -> code(entry, EntryType.Resumed, null, null, null, null);
      case Told.Finished told -> code(entry, EntryType.Finished, null, null, null, told.lastSeq());
      case Told.Stopped told ->
          code(entry, EntryType.Stopped, null, told.reason(), null, told.lastSeq());
    };
  }

  private static JournalEntry hold(
      Entry e, EntryType type, HoldKey hold, @Nullable Double seconds) {
    return new JournalEntry(
        e.seq(),
        e.id(),
        e.at(),
        e.elapsedMs(),
        type,
        hold.item(),
        hold.set(),
        hold.repetition(),
        hold.phase(),
        hold.side(),
        seconds,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static JournalEntry repetition(Entry e, Told.RepetitionCompleted told) {
    return new JournalEntry(
        e.seq(),
        e.id(),
        e.at(),
        e.elapsedMs(),
        EntryType.RepetitionCompleted,
        told.item(),
        told.set(),
        told.repetition(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static JournalEntry score(
      Entry e, EntryType type, @Nullable Integer item, @Nullable PainMoment moment, int score) {
    return new JournalEntry(
        e.seq(),
        e.id(),
        e.at(),
        e.elapsedMs(),
        type,
        item,
        null,
        null,
        null,
        null,
        null,
        moment,
        score,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static JournalEntry code(
      Entry e,
      EntryType type,
      @Nullable Integer item,
      @Nullable String reason,
      @Nullable String flag,
      @Nullable Integer lastSeq) {
    return new JournalEntry(
        e.seq(),
        e.id(),
        e.at(),
        e.elapsedMs(),
        type,
        item,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        reason,
        flag,
        lastSeq,
        null,
        null,
        null);
  }

  private static JournalEntry correction(Entry e, Told.Corrected told) {
    var fields = told.fields();
    return new JournalEntry(
        e.seq(),
        e.id(),
        e.at(),
        e.elapsedMs(),
        EntryType.Corrected,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        new EntryRef(told.corrects().device(), told.corrects().seq()),
        told.number(),
        new CorrectedFields(
            fields.heldSeconds(),
            fields.score(),
            fields.moment(),
            fields.reason() == null ? null : fields.reason().name()));
  }
}
