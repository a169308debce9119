package health.longhold.progress.progression.domain;

import health.longhold.kernel.Dose;
import health.longhold.kernel.Effort;
import health.longhold.kernel.EntryId;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.Laterality;
import health.longhold.kernel.Pain;
import health.longhold.kernel.PainMoment;
import health.longhold.kernel.Phase;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.RoutineId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.kernel.SessionId;
import health.longhold.kernel.SessionOutcome;
import health.longhold.kernel.Side;
import health.longhold.kernel.SkipReason;
import health.longhold.progress.plan.domain.PlannedExercise;
import health.longhold.progress.progression.domain.SessionFacts.EffortFact;
import health.longhold.progress.progression.domain.SessionFacts.ExerciseFacts;
import health.longhold.progress.progression.domain.SessionFacts.HoldFact;
import health.longhold.progress.progression.domain.SessionFacts.HoldReport;
import health.longhold.progress.progression.domain.SessionFacts.PainFact;
import health.longhold.progress.progression.domain.SessionFacts.RedFlagFact;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session drawn in a few strokes: everything held at the given targets, no pain, light effort,
 * unless said otherwise. Ends 25 minutes after it starts.
 */
final class SessionSketch {
  private final String name;
  private final LocalDate day;
  private final Instant startedAt;
  private final Map<PlannedExercise, Dose> targets;
  private final Map<ExerciseId, Double> held = new HashMap<>();
  private final Map<ExerciseId, SkipReason> skipped = new HashMap<>();
  private final Map<ExerciseId, Integer> painOf = new HashMap<>();
  private final Map<ExerciseId, Integer> effortOf = new HashMap<>();
  private final List<ExerciseId> silent = new ArrayList<>();
  private final List<RedFlagFact> flags = new ArrayList<>();
  private @Nullable Integer before = 1;
  private @Nullable Integer during = 1;
  private @Nullable Integer effort = 3;
  private @Nullable Side missedSide;
  private int revision = 1;
  private boolean complete = true;
  private boolean safetyOnly;
  private boolean overlapping;
  private boolean disputed;
  private boolean imported;
  private SessionOutcome outcome = SessionOutcome.COMPLETED;
  private @Nullable Instant receivedAt;

  SessionSketch(String name, LocalDate day, Instant startedAt, Map<PlannedExercise, Dose> targets) {
    this.name = name;
    this.day = day;
    this.startedAt = startedAt;
    this.targets = targets;
  }

  static SessionId idOf(String name) {
    return new SessionId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  static EntryId entry(String name) {
    return new EntryId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  SessionSketch before(@Nullable Integer score) {
    before = score;
    return this;
  }

  /** Pain DURING the whole session. */
  SessionSketch pain(@Nullable Integer score) {
    during = score;
    return this;
  }

  SessionSketch pain(PlannedExercise exercise, int score) {
    painOf.put(exercise.exerciseId(), score);
    return this;
  }

  SessionSketch effort(@Nullable Integer score) {
    effort = score;
    return this;
  }

  SessionSketch effort(PlannedExercise exercise, int score) {
    effortOf.put(exercise.exerciseId(), score);
    return this;
  }

  /** Every hold of the exercise lasts this long. */
  SessionSketch held(PlannedExercise exercise, double seconds) {
    held.put(exercise.exerciseId(), seconds);
    return this;
  }

  SessionSketch heldOn(Side side, PlannedExercise exercise, double seconds) {
    missedSide = side;
    return held(exercise, seconds);
  }

  SessionSketch skipped(PlannedExercise exercise, SkipReason reason) {
    skipped.put(exercise.exerciseId(), reason);
    return this;
  }

  /** Nothing was told of the exercise's holds. */
  SessionSketch silent(PlannedExercise exercise) {
    silent.add(exercise.exerciseId());
    return this;
  }

  SessionSketch redFlag(String flag, ScreeningLevel level) {
    flags.add(new RedFlagFact(entry(name + flag), flag, level, startedAt.plusSeconds(60)));
    return this;
  }

  SessionSketch revision(int number) {
    revision = number;
    return this;
  }

  /** The next revision, forgetting what was said before. */
  SessionSketch again() {
    held.clear();
    skipped.clear();
    painOf.clear();
    effortOf.clear();
    silent.clear();
    complete = true;
    safetyOnly = false;
    overlapping = false;
    return revision(revision + 1);
  }

  SessionSketch incomplete() {
    complete = false;
    return this;
  }

  SessionSketch abandoned() {
    outcome = SessionOutcome.ABANDONED;
    return this;
  }

  SessionSketch safetyOnly() {
    safetyOnly = true;
    return this;
  }

  SessionSketch overlapping() {
    overlapping = true;
    return this;
  }

  SessionSketch disputed() {
    disputed = true;
    return this;
  }

  SessionSketch imported() {
    imported = true;
    return this;
  }

  SessionSketch receivedAt(Instant at) {
    receivedAt = at;
    return this;
  }

  Instant endedAt() {
    return startedAt.plus(Duration.ofMinutes(25));
  }

  SessionFacts facts() {
    List<ExerciseFacts> exercises = new ArrayList<>();
    for (Map.Entry<PlannedExercise, Dose> each : targets.entrySet()) {
      exercises.add(exercise(exercises.size() + 1, each.getKey(), each.getValue()));
    }
    return new SessionFacts(
        idOf(name),
        revision,
        complete,
        PlanId.of("0197c000-0000-7000-8000-0000000000c1"),
        1,
        new RoutineId("upper-back-relief"),
        startedAt,
        endedAt(),
        receivedAt == null ? endedAt() : receivedAt,
        day,
        outcome,
        null,
        imported,
        safetyOnly,
        overlapping,
        exercises,
        pains(),
        effort == null
            ? List.of()
            : List.of(new EffortFact(entry(name + "effort"), new Effort(effort), endedAt(), false)),
        flags);
  }

  private List<PainFact> pains() {
    List<PainFact> pains = new ArrayList<>();
    if (before != null) {
      pains.add(pain("before", PainMoment.BEFORE, before, startedAt));
    }
    if (during != null) {
      pains.add(pain("during", PainMoment.DURING, during, endedAt()));
    }
    return pains;
  }

  private PainFact pain(String what, PainMoment moment, int score, Instant at) {
    return new PainFact(entry(name + what), moment, new Pain(score), at, false);
  }

  private ExerciseFacts exercise(int item, PlannedExercise exercise, Dose target) {
    ExerciseId id = exercise.exerciseId();
    List<HoldFact> holds = new ArrayList<>();
    for (int hold = 0; hold < target.holdsPerSide(); hold++) {
      for (Phase phase : exercise.phases()) {
        for (Side side : sides(exercise)) {
          holds.add(hold(id, target, hold, phase, side));
        }
      }
    }
    Integer pain = painOf.get(id);
    Integer effortHere = effortOf.get(id);
    return new ExerciseFacts(
        item,
        id,
        1,
        target,
        holds,
        pain == null ? List.of() : List.of(pain("during" + id, PainMoment.DURING, pain, endedAt())),
        effortHere == null
            ? List.of()
            : List.of(
                new EffortFact(
                    entry(name + "effort" + id), new Effort(effortHere), endedAt(), false)));
  }

  private static List<Side> sides(PlannedExercise exercise) {
    return exercise.laterality() == Laterality.BOTH
        ? List.of(Side.BOTH)
        : List.of(Side.LEFT, Side.RIGHT);
  }

  private HoldFact hold(ExerciseId id, Dose target, int number, Phase phase, Side side) {
    List<EntryId> entries = List.of(entry(name + id + number + phase + side));
    boolean full = missedSide != null && side != missedSide;
    Double less = full ? null : held.get(id);
    if (silent.contains(id)) {
      return hold(target, number, phase, side, HoldReport.NO_REPORT, null, null, List.of());
    }
    if (skipped.containsKey(id)) {
      return hold(target, number, phase, side, HoldReport.SKIPPED, null, skipped.get(id), entries);
    }
    double seconds = less == null ? target.holdSeconds() : less;
    return hold(target, number, phase, side, HoldReport.REPORTED, seconds, null, entries);
  }

  private HoldFact hold(
      Dose target,
      int number,
      Phase phase,
      Side side,
      HoldReport report,
      @Nullable Double seconds,
      @Nullable SkipReason reason,
      List<EntryId> entries) {
    int set = number / target.repetitions() + 1;
    int repetition = number % target.repetitions() + 1;
    boolean told = report == HoldReport.REPORTED;
    return new HoldFact(
        set, repetition, phase, side, report, seconds, reason, told && disputed, entries);
  }
}
