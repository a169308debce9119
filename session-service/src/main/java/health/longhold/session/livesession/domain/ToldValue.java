package health.longhold.session.livesession.domain;

import health.longhold.kernel.DeviceId;
import health.longhold.kernel.EntryId;
import health.longhold.kernel.HoldKey;
import health.longhold.kernel.PainMoment;
import health.longhold.session.livesession.domain.JournalLine.Entry;
import health.longhold.session.livesession.domain.Session.Begun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One value of a journal and its place there. {@code told} is what was noted first, {@code value}
 * what counts after {@code corrections}, the number of the newest one (0 without any): seconds of a
 * hold, or a score. {@code item} is absent for what was told of the whole session.
 */
public record ToldValue(
    DeviceId device,
    int seq,
    EntryId entryId,
    Kind kind,
    @Nullable Integer item,
    @Nullable HoldKey hold,
    @Nullable PainMoment moment,
    double told,
    double value,
    int corrections) {

  /** What kind of value it is. */
  enum Kind {
    HOLD,
    PAIN,
    EFFORT
  }

  /** Every hold, pain and effort of a session, by device, then seq. */
  public static List<ToldValue> all(Begun session) {
    Journal journal = session.course().journal();
    Map<EntryRef, Told.Corrected> newest = new HashMap<>();
    // places are ordered by device: of equal numbers the last device counts
    journal.forEachEntry(
        (_, entry) -> {
          if (entry.told() instanceof Told.Corrected corrected) {
            newest.merge(
                corrected.corrects(),
                corrected,
                (known, other) -> other.number() >= known.number() ? other : known);
          }
        });
    List<ToldValue> views = new ArrayList<>();
    journal.forEachEntry(
        (place, entry) ->
            of(place, entry, Optional.ofNullable(newest.get(place))).ifPresent(views::add));
    return views;
  }

  private static Optional<ToldValue> of(
      EntryRef place, Entry entry, Optional<Told.Corrected> newest) {
    int corrections = newest.map(Told.Corrected::number).orElse(0);
    CorrectedFields fields = newest.map(Told.Corrected::fields).orElse(null);
    return switch (entry.told()) {
      case Told.Hold hold ->
          Optional.of(
              new ToldValue(
                  place.device(),
                  place.seq(),
                  entry.id(),
                  Kind.HOLD,
                  hold.hold().item(),
                  hold.hold(),
                  null,
                  hold.heldSeconds(),
                  fields == null
                      ? hold.heldSeconds()
                      : Objects.requireNonNullElse(fields.heldSeconds(), hold.heldSeconds()),
                  corrections));
      case Told.PainReported pain ->
          Optional.of(
              new ToldValue(
                  place.device(),
                  place.seq(),
                  entry.id(),
                  Kind.PAIN,
                  pain.item(),
                  null,
                  pain.moment(),
                  pain.score().value(),
                  score(fields, pain.score().value()),
                  corrections));
      case Told.EffortReported effort ->
          Optional.of(
              new ToldValue(
                  place.device(),
                  place.seq(),
                  entry.id(),
                  Kind.EFFORT,
                  effort.item(),
                  null,
                  null,
                  effort.score().value(),
                  score(fields, effort.score().value()),
                  corrections));
      case Told _ -> Optional.empty();
    };
  }

  private static int score(@Nullable CorrectedFields fields, int told) {
    Integer score = fields == null ? null : fields.score();
    return score == null ? told : score;
  }
}
