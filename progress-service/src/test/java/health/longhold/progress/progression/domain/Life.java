package health.longhold.progress.progression.domain;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.Caution;
import health.longhold.kernel.CheckInId;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Pain;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.ScreeningId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.plan.domain.MissingMorning;
import health.longhold.progress.plan.domain.PlanEvent.PlanAccepted;
import health.longhold.progress.plan.domain.PlannedExercise;
import health.longhold.progress.progression.domain.ProgressionCommand.AdoptPlan;
import health.longhold.progress.progression.domain.ProgressionCommand.ApplyScreening;
import health.longhold.progress.progression.domain.ProgressionCommand.ApproveRaiseOf;
import health.longhold.progress.progression.domain.ProgressionCommand.AssessSession;
import health.longhold.progress.progression.domain.ProgressionCommand.OverrideTarget;
import health.longhold.progress.progression.domain.ProgressionCommand.RecordCheckIn;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionAssessed;
import health.longhold.progress.progression.read.policies.PolicyLibrary;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * One member's days under a plan, told in local days from day 0, a Monday. Sessions start at eight
 * in the morning, check-ins come at seven; every event is kept.
 */
final class Life {
  static final MemberId ANNA = MemberId.of("0197c000-0000-7000-8000-00000000000a");
  static final PlanId PLAN = PlanId.of("0197c000-0000-7000-8000-0000000000c1");
  static final ProgressionPolicy GRADUAL_HOLD =
      new PolicyLibrary().find("gradual-hold@1").orElseThrow();

  private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
  private static final LocalDate MONDAY = LocalDate.parse("2026-08-31");

  private final List<ProgressionEvent> history = new ArrayList<>();
  private Progression progression = Progression.NOT_BEGUN;
  private ProgressionPolicy policy = GRADUAL_HOLD;
  private boolean cover = true;
  private MissingMorning missingMorning = MissingMorning.LAPSE;
  private AgeBand age = AgeBand.FROM_18;

  Life policy(ProgressionPolicy other) {
    policy = other;
    return this;
  }

  Life withoutCover() {
    cover = false;
    return this;
  }

  Life missingMornings(MissingMorning rule) {
    missingMorning = rule;
    return this;
  }

  Life age(AgeBand band) {
    age = band;
    return this;
  }

  Life plan(List<PlannedExercise> exercises) {
    tell(adopt(exercises, PLAN, 1, at(0, "06:00")));
    return this;
  }

  Life plan(PlannedExercise... exercises) {
    return plan(List.of(exercises));
  }

  AdoptPlan adopt(List<PlannedExercise> exercises, PlanId plan, int version, Instant at) {
    return new AdoptPlan(
        new PlanAccepted(
            ANNA,
            plan,
            version,
            3,
            List.of(),
            exercises,
            policy.key(),
            cover,
            missingMorning,
            age,
            ZONE.getId(),
            at,
            false),
        policy);
  }

  static Instant at(int day, String time) {
    return MONDAY.plusDays(day).atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
  }

  /** Decides and takes in whatever follows. */
  List<ProgressionEvent> tell(ProgressionCommand command) {
    List<ProgressionEvent> events = ProgressionDecider.decide(progression, command);
    events.forEach(event -> progression = ProgressionDecider.evolve(progression, event));
    history.addAll(events);
    return events;
  }

  /** Every exercise of the plan at eight, at the targets a phone would show. */
  List<ProgressionEvent> session(int day) {
    return session(day, sketch -> sketch);
  }

  List<ProgressionEvent> session(int day, UnaryOperator<SessionSketch> strokes) {
    return tell(assess(strokes.apply(sketch(day, "08:00"))));
  }

  List<ProgressionEvent> session(int day, String time, UnaryOperator<SessionSketch> strokes) {
    return tell(assess(strokes.apply(sketch(day, time))));
  }

  SessionSketch sketch(int day, String time) {
    Map<PlannedExercise, Dose> targets = new LinkedHashMap<>();
    LocalDate date = MONDAY.plusDays(day);
    for (Track track : progression.now().tracks()) {
      Dose dose =
          LayOff.due(policy, track, track.lastPerformedOn(), date)
              .map(LayOff.Step::dose)
              .orElse(track.target());
      targets.put(track.exercise(), dose);
    }
    return new SessionSketch("session-" + day + "-" + time, date, at(day, time), targets);
  }

  SessionSketch sketch(int day, String time, PlannedExercise exercise, Dose dose) {
    return new SessionSketch(
        "session-" + day + "-" + time, MONDAY.plusDays(day), at(day, time), Map.of(exercise, dose));
  }

  static AssessSession assess(SessionSketch sketch) {
    return new AssessSession(ANNA, sketch.facts());
  }

  List<ProgressionEvent> checkIn(int day, int score) {
    return checkIn(day, "07:00", score);
  }

  List<ProgressionEvent> checkIn(int day, String time, int score) {
    return tell(checkInCommand(day, time, score));
  }

  static RecordCheckIn checkInCommand(int day, String time, int score) {
    return new RecordCheckIn(
        ANNA, new CheckInId(uuid("check-in-" + day + time)), at(day, time), new Pain(score), false);
  }

  List<ProgressionEvent> approve(int day, PlannedExercise exercise) {
    return tell(new ApproveRaiseOf(ANNA, exercise.exerciseId(), at(day, "12:00"), false));
  }

  List<ProgressionEvent> override(int day, PlannedExercise exercise, Dose dose) {
    return tell(
        new OverrideTarget(
            ANNA, exercise.exerciseId(), dose, ClinicalReason.ASSESSED, at(day, "13:00")));
  }

  List<ProgressionEvent> screening(int day, ScreeningLevel level, Caution... cautions) {
    return tell(screeningCommand(day, level, List.of(cautions)));
  }

  static ApplyScreening screeningCommand(int day, ScreeningLevel level, List<Caution> cautions) {
    List<String> flags = level == ScreeningLevel.NONE ? List.of() : List.of("flag-" + level);
    return new ApplyScreening(
        ANNA,
        new ScreeningId(uuid("screening-" + day)),
        level,
        flags,
        cautions,
        at(day, "07:30"),
        at(day + 7, "07:30"),
        false);
  }

  static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  Progression progression() {
    return progression;
  }

  List<ProgressionEvent> history() {
    return history;
  }

  Track track(PlannedExercise exercise) {
    return progression.now().track(exercise.exerciseId()).orElseThrow();
  }

  Dose target(PlannedExercise exercise) {
    return track(exercise).target();
  }

  /** The newest decision of the exercise. */
  ExerciseDecision decision(PlannedExercise exercise) {
    return decisions(exercise).getLast();
  }

  List<ExerciseDecision> decisions(PlannedExercise exercise) {
    ExerciseId id = exercise.exerciseId();
    return history.stream()
        .filter(SessionAssessed.class::isInstance)
        .map(SessionAssessed.class::cast)
        .flatMap(assessed -> assessed.decisions().stream())
        .filter(decision -> decision.exerciseId().equals(id))
        .toList();
  }

  <E extends ProgressionEvent> List<E> all(Class<E> type) {
    return history.stream().filter(type::isInstance).map(type::cast).toList();
  }

  int dayOf(Instant at) {
    return (int) (at.atZone(ZONE).toLocalDate().toEpochDay() - MONDAY.toEpochDay());
  }

  CommandRejected refused(ProgressionCommand command) {
    try {
      ProgressionDecider.decide(progression, command);
    } catch (CommandRejected rejected) {
      return rejected;
    }
    throw new AssertionError("expected a refusal of " + command);
  }
}
