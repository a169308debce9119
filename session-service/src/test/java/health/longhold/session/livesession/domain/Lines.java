package health.longhold.session.livesession.domain;

import health.longhold.kernel.DeviceId;
import health.longhold.session.livesession.domain.EntryForm.Corrects;
import health.longhold.session.livesession.domain.EntryForm.Fields;
import health.longhold.session.livesession.domain.SubmittedEntry.Legible;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Journal entries as a phone sends them, in one line each. */
public final class Lines {
  private Lines() {}

  /** Written {@code seq} seconds after the session began, in the words that follow. */
  public static Line line(int seq) {
    return new Line(seq, id(seq), Sessions.STARTED_AT.plusSeconds(seq), 1000L * seq);
  }

  static UUID id(int number) {
    return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
  }

  /** Everything an entry has but what it tells. */
  public record Line(int seq, UUID id, @Nullable Instant at, long elapsedMs) {

    public Line id(int number) {
      return new Line(seq, Lines.id(number), at, elapsedMs);
    }

    public Line at(@Nullable Instant moment) {
      return new Line(seq, id, moment, elapsedMs);
    }

    public Line elapsed(long millis) {
      return new Line(seq, id, at, millis);
    }

    /** The only hold of the first exercise. */
    public EntryForm held(double seconds) {
      return hold(1, 1, "HOLD", "BOTH", seconds);
    }

    public EntryForm hold(int item, int repetition, String phase, String side, Double seconds) {
      return hold("HoldCompleted", item, repetition, phase, side, seconds);
    }

    public EntryForm hold(
        String type,
        int item,
        int repetition,
        @Nullable String phase,
        @Nullable String side,
        @Nullable Double seconds) {
      return new EntryForm(
          seq,
          id,
          at,
          elapsedMs,
          type,
          item,
          1,
          repetition,
          phase,
          side,
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

    public EntryForm pain(String moment, @Nullable Integer item, Integer score) {
      return told("PainReported", item, moment, score, null, null, null);
    }

    public EntryForm effort(@Nullable Integer item, Integer score) {
      return told("EffortReported", item, null, score, null, null, null);
    }

    public EntryForm skipped(int item, String reason) {
      return told("ExerciseSkipped", item, null, null, reason, null, null);
    }

    public EntryForm redFlag(String flag) {
      return told("RedFlagReported", null, null, null, null, flag, null);
    }

    public EntryForm finished(int lastSeq) {
      return told("Finished", null, null, null, null, null, lastSeq);
    }

    public EntryForm stopped(int lastSeq, String reason) {
      return told("Stopped", null, null, null, reason, null, lastSeq);
    }

    public EntryForm paused() {
      return told("Paused", null, null, null, null, null, null);
    }

    public EntryForm told(String type) {
      return told(type, null, null, null, null, null, null);
    }

    public EntryForm heldInsteadOf(DeviceId device, int corrected, int number, double seconds) {
      return corrected(device, corrected, number, new Fields(seconds, null, null, null));
    }

    public EntryForm scoreInsteadOf(DeviceId device, int corrected, int number, int score) {
      return corrected(device, corrected, number, new Fields(null, score, null, null));
    }

    public EntryForm corrected(DeviceId device, int corrected, int number, Fields fields) {
      return new EntryForm(
          seq,
          id,
          at,
          elapsedMs,
          "Corrected",
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
          new Corrects(device.value(), corrected),
          number,
          fields);
    }

    private EntryForm told(
        String type,
        @Nullable Integer item,
        @Nullable String moment,
        @Nullable Integer score,
        @Nullable String reason,
        @Nullable String flag,
        @Nullable Integer lastSeq) {
      return new EntryForm(
          seq, id, at, elapsedMs, type, item, null, null, null, null, null, moment, score, reason,
          flag, lastSeq, null, null, null);
    }
  }

  static SubmittedEntry submitted(int index, EntryForm form) {
    return new Legible(index, form.toString(), form);
  }
}
