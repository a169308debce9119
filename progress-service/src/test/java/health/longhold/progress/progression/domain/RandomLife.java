package health.longhold.progress.progression.domain;

import static health.longhold.progress.progression.domain.Life.ANNA;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.CheckInId;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseKind;
import health.longhold.kernel.Laterality;
import health.longhold.kernel.Pain;
import health.longhold.kernel.Phase;
import health.longhold.kernel.Region;
import health.longhold.kernel.ScreeningId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.kernel.SkipReason;
import health.longhold.progress.plan.domain.MissingMorning;
import health.longhold.progress.plan.domain.PlannedExercise;
import health.longhold.progress.progression.domain.ProgressionCommand.ApplyScreening;
import health.longhold.progress.progression.domain.ProgressionCommand.ApproveRaise;
import health.longhold.progress.progression.domain.ProgressionCommand.AssessSession;
import health.longhold.progress.progression.domain.ProgressionCommand.ClearSuspension;
import health.longhold.progress.progression.domain.ProgressionCommand.LapseOverdueRaises;
import health.longhold.progress.progression.domain.ProgressionCommand.OverrideTarget;
import health.longhold.progress.progression.domain.ProgressionCommand.RecordCheckIn;
import health.longhold.progress.progression.domain.ProgressionCommand.UndoApproval;
import health.longhold.progress.progression.domain.ProgressionCommand.WithholdExercise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A member whose plan, policy and days come from dice. Mostly good days, or nothing would ever
 * rise; with {@code late} records some sessions and check-ins come after their time or are
 * corrected.
 */
final class RandomLife {
  /** A command, what it led to, and where the member stood before and after. */
  record Step(
      ProgressionCommand command,
      List<ProgressionEvent> events,
      Progression before,
      Progression after) {}

  private final Random dice;
  private final boolean late;
  private final Life life = new Life();
  private final List<Step> steps = new ArrayList<>();
  private final List<SessionSketch> sessions = new ArrayList<>();
  private final List<ProgressionCommand> held = new ArrayList<>();
  private int day;
  private int count;

  private RandomLife(long seed, boolean late) {
    this.dice = new Random(seed);
    this.late = late;
  }

  static RandomLife of(long seed, boolean late) {
    RandomLife random = new RandomLife(seed, late);
    random.live();
    return random;
  }

  List<Step> steps() {
    return steps;
  }

  Life life() {
    return life;
  }

  int day() {
    return day;
  }

  private void live() {
    life.policy(Policies.random(dice)).age(dice.nextBoolean() ? AgeBand.FROM_18 : AgeBand.FROM_65);
    if (dice.nextInt(4) == 0) {
      life.withoutCover();
    }
    if (dice.nextInt(3) == 0) {
      life.missingMornings(MissingMorning.ALLOW);
    }
    life.plan(exercises());
    for (int i = 0; i < 60; i++) {
      day += dice.nextInt(25) == 0 ? dice.nextInt(8, 40) : dice.nextInt(1, 4);
      aDay();
    }
  }

  private void aDay() {
    int sessionsToday = dice.nextInt(8) == 0 ? 2 : 1;
    if (dice.nextInt(3) > 0) {
      tell(screening());
    }
    for (int i = 0; i < sessionsToday; i++) {
      SessionSketch session = life.sketch(day, i == 0 ? "08:00" : "17:00");
      worsened(session, dice.nextInt(5) == 0);
      sessions.add(session);
      tellOrHold(Life.assess(session));
    }
    if (dice.nextInt(6) > 0) {
      tellOrHold(checkIn());
    }
    for (Track track : life.progression().now().waiting()) {
      Proposal raise = track.pending();
      if (raise != null && raise.needsApproval() && dice.nextInt(3) > 0) {
        tell(new ApproveRaise(ANNA, raise.id(), at(day + 1, dice.nextInt(6, 20))));
        if (dice.nextInt(6) == 0) {
          tell(new UndoApproval(ANNA, raise.id(), false, at(day + 1, 21)));
        }
      }
    }
    rarely();
  }

  private void rarely() {
    List<Track> tracks = life.progression().now().tracks();
    Track track = tracks.get(dice.nextInt(tracks.size()));
    switch (dice.nextInt(40)) {
      case 0 -> {
        List<Dose> rungs = track.exercise().ladder().rungs().stream().map(r -> r.dose()).toList();
        tell(
            new OverrideTarget(
                ANNA,
                track.id(),
                rungs.get(dice.nextInt(rungs.size())),
                ClinicalReason.OTHER,
                at(day + 1, 21)));
      }
      case 1 -> tell(new WithholdExercise(ANNA, track.id(), ClinicalReason.PAIN, at(day + 1, 21)));
      case 2, 3 -> tell(new LapseOverdueRaises(ANNA, at(day + 1, 21)));
      default -> {
        // nothing special today
      }
    }
    if (life.progression().now().suspension() != null) {
      tell(new ClearSuspension(ANNA, ClinicalReason.ASSESSED, at(day + 1, 22)));
    }
    if (late && !held.isEmpty() && dice.nextInt(2) == 0) {
      List<ProgressionCommand> now = List.copyOf(held);
      held.clear();
      now.forEach(this::tell);
    }
    if (late && dice.nextInt(6) == 0) {
      SessionSketch session = sessions.get(Math.max(0, sessions.size() - 1 - dice.nextInt(6)));
      worsened(session.again().receivedAt(at(day + 1, 22)), dice.nextBoolean());
      tell(Life.assess(session));
    }
  }

  private void tellOrHold(ProgressionCommand command) {
    if (late && dice.nextInt(8) == 0) {
      held.add(command);
    } else {
      tell(command);
    }
  }

  private void tell(ProgressionCommand command) {
    Progression before = life.progression();
    try {
      List<ProgressionEvent> events = life.tell(command);
      steps.add(new Step(command, events, before, life.progression()));
    } catch (CommandRejected refused) {
      steps.add(new Step(command, List.of(), before, before));
    }
  }

  private RecordCheckIn checkIn() {
    int score = dice.nextInt(4) == 0 ? dice.nextInt(0, 8) : 1;
    return new RecordCheckIn(
        ANNA,
        new CheckInId(Life.uuid("morning" + count++)),
        at(day + dice.nextInt(2), dice.nextInt(18, 23)),
        new Pain(score),
        false);
  }

  private ApplyScreening screening() {
    ScreeningLevel level =
        switch (dice.nextInt(30)) {
          case 0 -> ScreeningLevel.WATCH;
          case 1 -> ScreeningLevel.REFER;
          default -> ScreeningLevel.NONE;
        };
    return new ApplyScreening(
        ANNA,
        new ScreeningId(Life.uuid("screening" + count++)),
        level,
        level == ScreeningLevel.NONE ? List.of() : List.of("flag" + count),
        List.of(),
        at(day, 7),
        at(day + 7, 7),
        false);
  }

  private SessionSketch worsened(SessionSketch session, boolean bad) {
    session.before(dice.nextInt(0, 3)).pain(dice.nextInt(0, 2)).effort(dice.nextInt(0, 4));
    return bad ? worse(session) : session;
  }

  private SessionSketch worse(SessionSketch session) {
    List<Track> tracks = life.progression().now().tracks();
    PlannedExercise exercise = tracks.get(dice.nextInt(tracks.size())).exercise();
    return switch (dice.nextInt(12)) {
      case 0 -> session.pain(dice.nextInt(0, 11));
      case 1 -> session.pain(exercise, dice.nextInt(0, 11));
      case 2 -> session.effort(dice.nextInt(0, 11));
      case 3 -> session.effort(exercise, dice.nextInt(0, 11));
      case 4, 5 -> session.held(exercise, dice.nextInt(1, 10));
      case 6 -> session.skipped(exercise, List.of(SkipReason.values()).get(dice.nextInt(5)));
      case 7 -> session.silent(exercise);
      case 8 -> session.incomplete();
      case 9 -> session.overlapping();
      case 10 -> session.before(null);
      default -> session.safetyOnly();
    };
  }

  private List<PlannedExercise> exercises() {
    List<PlannedExercise> exercises = new ArrayList<>();
    int number = dice.nextInt(2, 5);
    for (int i = 0; i < number; i++) {
      ExerciseKind kind = List.of(ExerciseKind.values()).get(dice.nextInt(3));
      List<Region> loads =
          kind == ExerciseKind.LOADING
              ? List.of(Region.CORE, List.of(Region.values()).get(dice.nextInt(8)))
              : List.of();
      int first = dice.nextInt(5, 30);
      int step = dice.nextInt(1, 20);
      Dose[] rungs = new Dose[dice.nextInt(2, 6)];
      for (int rung = 0; rung < rungs.length; rung++) {
        rungs[rung] = Exercises.dose(first + rung * step, 1);
      }
      PlannedExercise exercise =
          Exercises.exercise(
              "exercise-" + i,
              kind,
              dice.nextBoolean() ? Laterality.BOTH : Laterality.ALTERNATING,
              List.of(Phase.HOLD),
              loads,
              List.of(),
              List.of(),
              rungs);
      exercises.add(Exercises.startingAt(exercise, rungs[dice.nextInt(rungs.length)]));
    }
    return exercises;
  }

  private static Instant at(int day, int hour) {
    return Life.at(day, "00:00").plus(Duration.ofHours(hour));
  }

  /** The sessions told so far, in the order they were told. */
  List<AssessSession> assessed() {
    return steps.stream()
        .filter(step -> !step.events().isEmpty())
        .map(Step::command)
        .filter(AssessSession.class::isInstance)
        .map(AssessSession.class::cast)
        .toList();
  }
}
