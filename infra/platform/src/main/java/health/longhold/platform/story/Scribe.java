package health.longhold.platform.story;

import health.longhold.platform.story.Journal.Achieved;
import health.longhold.platform.story.Journal.Correction;
import health.longhold.platform.story.Journal.Entry;
import health.longhold.platform.story.Journal.Line;
import health.longhold.platform.story.TrainingDay.Twist;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the journal of one session: what this body did with these targets on this day. */
final class Scribe {
  private static final double TOLERANCE_SECONDS = 0.5;
  private static final long REST_MS = 12_000;
  private static final long NOTE_MS = 4_000;

  private final Body body;
  private final Ids ids;
  private final TrainingDay training;
  private final Instant startedAt;
  private final Instant correctedAt;
  private final UUID device;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Achieved> achieved = new ArrayList<>();
  private @Nullable Slip slip;
  private long elapsedMs;

  /** A number typed wrongly: which entry, and what the exercise really came to. */
  private record Slip(int seq, double meantSeconds, Achieved meant) {}

  private Scribe(Body body, Ids ids, Calendar calendar, TrainingDay training) {
    this.body = body;
    this.ids = ids;
    this.training = training;
    this.startedAt = calendar.at(training.day(), Calendar.TRAINING);
    this.correctedAt = calendar.at(training.day(), Calendar.CORRECTION);
    this.device = ids.of(calendar.at(0, Calendar.TRAINING), "device");
  }

  /**
   * @param items what to do, in order, with today's targets
   * @param catalogue phases and sides of each exercise
   */
  static Journal write(
      Body body,
      Ids ids,
      Calendar calendar,
      TrainingDay training,
      List<Wire.Item> items,
      Catalogue catalogue) {
    Scribe scribe = new Scribe(body, ids, calendar, training);
    scribe.note(new Line.PainReported("BEFORE", null, body.painBefore(training.day())));
    for (Wire.Item item : items) {
      scribe.exercise(item, catalogue, item.equals(items.getLast()));
    }
    scribe.note(new Line.PainReported("AFTER", null, body.painAfter(training.day())));
    scribe.note(new Line.Finished(scribe.entries.size() + 1));
    return new Journal(
        scribe.device,
        ids.of(scribe.startedAt, "boot"),
        List.copyOf(scribe.entries),
        List.copyOf(scribe.achieved),
        scribe.correction());
  }

  private void exercise(Wire.Item item, Catalogue catalogue, boolean last) {
    Wire.Exercise exercise = catalogue.exercise(item.exerciseId());
    List<Double> meant = holds(item, exercise);
    List<Double> typed = new ArrayList<>(meant);
    boolean slips = last && training.twist() == Twist.MISTYPED;
    int firstSeq = entries.size() + 1;
    if (slips) {
      typed.set(0, Math.floor(meant.getFirst()) / 10); // the decimal point one place too early
    }
    writeHolds(item, exercise, typed);

    int pain = body.painDuring(item.exerciseId(), training.day());
    int effort = body.effort(item.exerciseId(), item.target().holdSeconds(), training.day());
    note(new Line.PainReported("DURING", item.item(), pain));
    note(new Line.EffortReported(item.item(), effort));
    int worst = Math.max(pain, body.painAfter(training.day()));
    achieved.add(summary(item, typed, worst, effort));
    if (slips) {
      slip = new Slip(firstSeq, meant.getFirst(), summary(item, meant, worst, effort));
    }
  }

  private List<Double> holds(Wire.Item item, Wire.Exercise exercise) {
    List<Double> seconds = new ArrayList<>();
    Dose target = item.target();
    for (int nth = 0; nth < target.sets() * target.repetitions(); nth++) {
      for (String _ : exercise.phases()) {
        for (String side : exercise.sides()) {
          seconds.add(
              body.held(
                  item.exerciseId(), side, target.holdSeconds(), training.day(), seconds.size()));
        }
      }
    }
    return seconds;
  }

  private void writeHolds(Wire.Item item, Wire.Exercise exercise, List<Double> seconds) {
    int next = 0;
    for (int set = 1; set <= item.target().sets(); set++) {
      for (int repetition = 1; repetition <= item.target().repetitions(); repetition++) {
        for (String phase : exercise.phases()) {
          for (String side : exercise.sides()) {
            writeHold(item, set, repetition, phase, side, seconds.get(next++));
          }
        }
      }
    }
  }

  private void writeHold(
      Wire.Item item, int set, int repetition, String phase, String side, double seconds) {
    elapsedMs += Math.round(1000 * seconds) + REST_MS;
    add(
        reached(item, seconds)
            ? new Line.HoldCompleted(item.item(), set, repetition, phase, side, seconds)
            : new Line.HoldReleased(item.item(), set, repetition, phase, side, seconds));
  }

  private Achieved summary(Wire.Item item, List<Double> seconds, int pain, int effort) {
    return new Achieved(
        item.item(),
        item.exerciseId(),
        item.target(),
        seconds.stream().mapToDouble(Double::doubleValue).min().orElse(0),
        (int) seconds.stream().filter(held -> reached(item, held)).count(),
        seconds.size(),
        pain,
        effort);
  }

  private static boolean reached(Wire.Item item, double seconds) {
    return seconds >= item.target().holdSeconds() - TOLERANCE_SECONDS;
  }

  private void note(Line line) {
    elapsedMs += NOTE_MS;
    add(line);
  }

  private void add(Line line) {
    entries.add(entry(startedAt.plusMillis(elapsedMs), elapsedMs, line));
  }

  private Entry entry(Instant at, long elapsed, Line line) {
    int seq = entries.size() + 1;
    UUID id = ids.of(at, "entry", training.day(), seq);
    return new Entry(seq, id, at, elapsed, line.getClass().getSimpleName(), line);
  }

  private @Nullable Correction correction() {
    if (slip == null) {
      return null;
    }
    Line.Corrected line =
        new Line.Corrected(
            new Journal.Place(device, slip.seq()), 1, new Journal.Fields(slip.meantSeconds()));
    long elapsed = Duration.between(startedAt, correctedAt).toMillis();
    return new Correction(entry(correctedAt, elapsed, line), slip.meant());
  }
}
