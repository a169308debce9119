package health.longhold.session.livesession.domain;

import health.longhold.kernel.Effort;
import health.longhold.kernel.HoldKey;
import health.longhold.kernel.Pain;
import health.longhold.kernel.PainMoment;
import health.longhold.kernel.SkipReason;
import org.jspecify.annotations.Nullable;

/**
 * What a journal entry tells. Two entries that tell the same are equal here, whichever device wrote
 * them and when.
 */
public sealed interface Told {

  /** Seconds of one hold, 0 to 3600. */
  sealed interface Hold extends Told {
    HoldKey hold();

    double heldSeconds();
  }

  /** The last word of a device on a session; its journal goes up to {@code lastSeq}. */
  sealed interface End extends Told {
    int lastSeq();
  }

  record HoldStarted(HoldKey hold) implements Told {}

  record HoldCompleted(HoldKey hold, double heldSeconds) implements Hold {}

  /** A hold let go early. */
  record HoldReleased(HoldKey hold, double heldSeconds) implements Hold {}

  record RepetitionCompleted(int item, int set, int repetition) implements Told {}

  /** Pain at one exercise, or of the whole session without an {@code item}. */
  record PainReported(PainMoment moment, @Nullable Integer item, Pain score) implements Told {}

  /** Effort at one exercise, or of the whole session without an {@code item}. */
  record EffortReported(@Nullable Integer item, Effort score) implements Told {}

  /** The holds of an exercise that have no report of their own were left out. */
  record ExerciseSkipped(int item, SkipReason reason) implements Told {}

  /** A red flag, by its screening code. */
  record RedFlagReported(String flag) implements Told {}

  /** Other words for an earlier entry; the highest {@code (number, device)} counts. */
  record Corrected(EntryRef corrects, int number, CorrectedFields fields) implements Told {}

  record Paused() implements Told {}

  record Resumed() implements Told {}

  record Finished(int lastSeq) implements End {}

  /** Ended early; {@code reason} is a code. */
  record Stopped(int lastSeq, String reason) implements End {}
}
