package health.longhold.session.livesession.domain;

import static java.util.stream.Collectors.joining;

import health.longhold.kernel.DeviceId;
import health.longhold.kernel.Effort;
import health.longhold.kernel.EntryId;
import health.longhold.kernel.HoldKey;
import health.longhold.kernel.Pain;
import health.longhold.kernel.PainMoment;
import health.longhold.kernel.Phase;
import health.longhold.kernel.Side;
import health.longhold.kernel.SkipReason;
import health.longhold.session.livesession.domain.EntryReading.EntryProblem;
import health.longhold.session.livesession.domain.JournalLine.Entry;
import health.longhold.session.livesession.domain.JournalLine.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads submitted entries against the exercises of the session. Whether an entry is well-formed
 * depends on nothing but the entry and the frozen prescription, so it is the same in every order of
 * arrival.
 */
final class EntryReader {
  private static final int MOST_SETS = 20;
  private static final int MOST_REPETITIONS = 100;
  private static final int LONGEST_HOLD_SECONDS = 3600;
  private static final int HIGHEST_SCORE = 10;
  private static final int HIGHEST_CORRECTION = 1_000_000;

  /** Ten years without a restart. */
  private static final long LONGEST_BOOT_MS = Duration.ofDays(3650).toMillis();

  /** Device clocks may be far off, but not beyond what calendars and databases can hold. */
  private static final Instant EARLIEST = Instant.EPOCH;

  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final UUID NO_ID = new UUID(0, 0);

  private final List<SessionItem> items;
  private final int lastSeq;

  /**
   * @param longestJournal how many entries a device may write; a cap on the place rather than on a
   *     count, so that what is beyond it does not depend on the order of arrival
   */
  EntryReader(List<SessionItem> items, int longestJournal) {
    this.items = items;
    this.lastSeq = longestJournal;
  }

  EntryReading read(SubmittedEntry submitted) {
    return switch (submitted) {
      case SubmittedEntry.Illegible entry ->
          refused(
              entry, entry.seq(), new EntryProblem(EntryRefusal.WRONG_TYPE, entry.field(), null));
      case SubmittedEntry.Legible entry -> {
        FieldChecks checks = new FieldChecks();
        Entry line = line(entry.form(), checks);
        Optional<EntryProblem> problem = checks.problem();
        yield problem.isPresent()
            ? refused(entry, entry.form().seq(), problem.get())
            : new EntryReading(entry.index(), line, null);
      }
    };
  }

  private EntryReading refused(SubmittedEntry entry, @Nullable Integer seq, EntryProblem problem) {
    if (seq == null || seq < 1 || seq > lastSeq) {
      return new EntryReading(entry.index(), null, problem);
    }
    return new EntryReading(
        entry.index(),
        new Refused(seq, entry.digest(), problem.refusal(), problem.field()),
        problem);
  }

  private Entry line(EntryForm form, FieldChecks checks) {
    return new Entry(
        seq(form, checks),
        new EntryId(checks.given("id", form.id(), NO_ID)),
        at(form, checks),
        elapsed(form, checks),
        told(form, checks));
  }

  private int seq(EntryForm form, FieldChecks checks) {
    if (form.seq() != null && form.seq() > lastSeq) {
      checks.fail(EntryRefusal.JOURNAL_FULL, "seq", "1 to " + lastSeq);
    }
    return checks.number("seq", form.seq(), 1, lastSeq);
  }

  private static Instant at(EntryForm form, FieldChecks checks) {
    Instant at = checks.given("at", form.at(), EARLIEST);
    if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
      checks.fail(EntryRefusal.OUT_OF_RANGE, "at", EARLIEST + " to " + LATEST);
    }
    return at;
  }

  private static long elapsed(EntryForm form, FieldChecks checks) {
    long elapsed = checks.given("elapsedMs", form.elapsedMs(), 0L);
    if (elapsed < 0 || elapsed > LONGEST_BOOT_MS) {
      checks.fail(EntryRefusal.OUT_OF_RANGE, "elapsedMs", "0 to " + LONGEST_BOOT_MS);
    }
    return elapsed;
  }

  private Told told(EntryForm form, FieldChecks checks) {
    return switch (checks.given("type", form.type(), "Paused")) {
      case "HoldStarted" -> new Told.HoldStarted(hold(form, checks));
      case "HoldCompleted" -> new Told.HoldCompleted(hold(form, checks), held(form, checks));
      case "HoldReleased" -> new Told.HoldReleased(hold(form, checks), held(form, checks));
      case "RepetitionCompleted" ->
          new Told.RepetitionCompleted(
              item(form.item(), checks).item(), set(form, checks), repetition(form, checks));
      case "PainReported" ->
          new Told.PainReported(
              checks.choice("moment", form.moment(), PainMoment.class),
              optionalItem(form, checks),
              new Pain(checks.number("score", form.score(), 0, HIGHEST_SCORE)));
      case "EffortReported" ->
          new Told.EffortReported(
              optionalItem(form, checks),
              new Effort(checks.number("score", form.score(), 0, HIGHEST_SCORE)));
      case "ExerciseSkipped" ->
          new Told.ExerciseSkipped(
              item(form.item(), checks).item(),
              checks.choice("reason", form.reason(), SkipReason.class));
      case "RedFlagReported" -> new Told.RedFlagReported(checks.code("flag", form.flag()));
      case "Corrected" -> correction(form, checks);
      case "Paused" -> new Told.Paused();
      case "Resumed" -> new Told.Resumed();
      case "Finished" -> new Told.Finished(lastSeq(form, checks));
      case "Stopped" ->
          new Told.Stopped(lastSeq(form, checks), checks.code("reason", form.reason()));
      default -> {
        checks.fail(EntryRefusal.UNKNOWN_TYPE, "type", null);
        yield new Told.Paused();
      }
    };
  }

  private HoldKey hold(EntryForm form, FieldChecks checks) {
    SessionItem item = item(form.item(), checks);
    return new HoldKey(
        item.item(),
        set(form, checks),
        repetition(form, checks),
        phase(form, item, checks),
        side(form, item, checks));
  }

  private SessionItem item(@Nullable Integer position, FieldChecks checks) {
    int wanted = checks.given("item", position, 1);
    Optional<SessionItem> found = items.stream().filter(item -> item.item() == wanted).findFirst();
    if (found.isEmpty()) {
      checks.fail(EntryRefusal.ITEM_NOT_PRESCRIBED, "item", positions());
    }
    return found.orElse(items.getFirst());
  }

  private String positions() {
    return items.stream().map(item -> String.valueOf(item.item())).collect(joining(", "));
  }

  private @Nullable Integer optionalItem(EntryForm form, FieldChecks checks) {
    return form.item() == null ? null : (Integer) item(form.item(), checks).item();
  }

  private static Phase phase(EntryForm form, SessionItem item, FieldChecks checks) {
    String only = item.phases().size() == 1 ? item.phases().getFirst().value() : null;
    String name = form.phase() == null ? only : form.phase();
    return checks.oneOf(
        EntryRefusal.WRONG_PHASE, "phase", checks.given("phase", name, ""), item.phases());
  }

  private static Side side(EntryForm form, SessionItem item, FieldChecks checks) {
    String only = item.sides().size() == 1 ? item.sides().getFirst().name() : null;
    String name = form.side() == null ? only : form.side();
    return checks.oneOf(
        EntryRefusal.WRONG_SIDE, "side", checks.given("side", name, ""), item.sides());
  }

  private static int set(EntryForm form, FieldChecks checks) {
    return checks.number("set", form.set(), 1, MOST_SETS);
  }

  private static int repetition(EntryForm form, FieldChecks checks) {
    return checks.number("repetition", form.repetition(), 1, MOST_REPETITIONS);
  }

  private static double held(EntryForm form, FieldChecks checks) {
    return checks.seconds("heldSeconds", form.heldSeconds(), LONGEST_HOLD_SECONDS);
  }

  private int lastSeq(EntryForm form, FieldChecks checks) {
    return checks.number("lastSeq", form.lastSeq(), 1, lastSeq);
  }

  private Told correction(EntryForm form, FieldChecks checks) {
    EntryForm.Corrects corrects =
        checks.given("corrects", form.corrects(), new EntryForm.Corrects(NO_ID, 1));
    EntryForm.Fields fields =
        checks.given("fields", form.fields(), new EntryForm.Fields(0.0, null, null, null));
    CorrectedFields corrected =
        new CorrectedFields(
            fields.heldSeconds() == null
                ? null
                : (Double)
                    checks.seconds(
                        "fields.heldSeconds", fields.heldSeconds(), LONGEST_HOLD_SECONDS),
            fields.score() == null
                ? null
                : (Integer) checks.number("fields.score", fields.score(), 0, HIGHEST_SCORE),
            fields.moment() == null
                ? null
                : checks.choice("fields.moment", fields.moment(), PainMoment.class),
            fields.reason() == null
                ? null
                : checks.choice("fields.reason", fields.reason(), SkipReason.class));
    if (corrected.equals(CorrectedFields.NONE)) {
      checks.fail(EntryRefusal.FIELD_MISSING, "fields", "heldSeconds, score, moment or reason");
    }
    return new Told.Corrected(
        new EntryRef(
            new DeviceId(checks.given("corrects.device", corrects.device(), NO_ID)),
            checks.number("corrects.seq", corrects.seq(), 1, lastSeq)),
        checks.number("number", form.number(), 0, HIGHEST_CORRECTION),
        corrected);
  }
}
