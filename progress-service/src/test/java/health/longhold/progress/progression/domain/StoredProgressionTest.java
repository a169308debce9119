package health.longhold.progress.progression.domain;

import static health.longhold.progress.progression.domain.Exercises.CORNER;
import static health.longhold.progress.progression.domain.Exercises.S20;
import static health.longhold.progress.progression.domain.Exercises.S30;
import static health.longhold.progress.progression.domain.Exercises.S45;
import static health.longhold.progress.progression.domain.Life.ANNA;
import static health.longhold.progress.progression.domain.Life.GRADUAL_HOLD;
import static health.longhold.progress.progression.domain.Life.PLAN;
import static health.longhold.progress.progression.domain.Life.at;
import static health.longhold.progress.progression.domain.RandomLives.forEveryLife;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.Caution;
import health.longhold.kernel.CheckInId;
import health.longhold.kernel.Decision;
import health.longhold.kernel.EntryId;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.Pain;
import health.longhold.kernel.Phase;
import health.longhold.kernel.ProposalId;
import health.longhold.kernel.Region;
import health.longhold.kernel.RoutineId;
import health.longhold.kernel.ScreeningId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.kernel.SessionId;
import health.longhold.kernel.Side;
import health.longhold.kernel.SkipReason;
import health.longhold.progress.ProgressTypes;
import health.longhold.progress.plan.domain.MissingMorning;
import health.longhold.progress.plan.domain.PlannedRoutine;
import health.longhold.progress.progression.domain.NearestMiss.Measure;
import health.longhold.progress.progression.domain.ProgressionEvent.ApprovalUndone;
import health.longhold.progress.progression.domain.ProgressionEvent.CheckInRecorded;
import health.longhold.progress.progression.domain.ProgressionEvent.OverrideContradicted;
import health.longhold.progress.progression.domain.ProgressionEvent.PlanAdopted;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressResumed;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressSuspended;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressionContinued;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressionEnded;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressionPaused;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseApproved;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseCleared;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseLapsed;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseTookEffect;
import health.longhold.progress.progression.domain.ProgressionEvent.ScreeningApplied;
import health.longhold.progress.progression.domain.ProgressionEvent.ScreeningEnded;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionAssessed;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionNoted;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetLowered;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetOverridden;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetWithheld;
import health.longhold.progress.progression.domain.ProgressionEvent.WithholdingLifted;
import health.longhold.progress.progression.domain.StretchVolume.Span;
import health.longhold.starter.test.GoldenSpec;
import health.longhold.starter.types.StoredJson;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** What is stored of a progression reads back as it was. */
class StoredProgressionTest {
  private static final ExerciseId EXERCISE = CORNER.exerciseId();
  private static final SessionId SESSION = SessionSketch.idOf("session");
  private static final EntryId ENTRY = SessionSketch.entry("entry");
  private static final ProposalId RAISE = new ProposalId(Life.uuid("raise"));
  private static final Instant MONDAY = at(0, "08:00");
  private static final Explanation WHY =
      new Explanation(
          "gradual-hold@1",
          Reason.HOLD_MISSED,
          List.of(Reason.HOLD_MISSED, Reason.SPACING),
          List.of(ENTRY),
          new NearestMiss(Measure.HELD_SECONDS, 30, 27.5, Phase.HOLD, Side.LEFT));

  @TestFactory
  Stream<DynamicTest> every_stored_event_keeps_its_text() {
    return GoldenSpec.of(
        ProgressTypes.progressions(),
        Stream.of(plans(), sessions(), raises(), targets(), safety()).flatMap(s -> s).toArray());
  }

  @Test
  void a_snapshot_is_the_state_itself_whatever_the_days_brought() {
    JsonMapper json = StoredJson.stored(ProgressTypes.progressions());
    forEveryLife(
        (life, _) -> {
          Progression state = life.life().progression();
          assertThat(json.readValue(json.writeValueAsString(state), Progression.class))
              .isEqualTo(state);
        });
  }

  private static Stream<ProgressionEvent> plans() {
    return Stream.of(
        new PlanAdopted(
            ANNA,
            PLAN,
            2,
            3,
            List.of(
                new PlannedRoutine(
                    new RoutineId("office-break"), 2, "Office break", List.of(EXERCISE))),
            List.of(CORNER),
            List.of(new StartTarget(EXERCISE, S20, true)),
            GRADUAL_HOLD,
            true,
            MissingMorning.LAPSE,
            AgeBand.FROM_18,
            "Asia/Kolkata",
            MONDAY,
            false),
        new ProgressionPaused(ANNA, PLAN, MONDAY),
        new ProgressionContinued(ANNA, PLAN, MONDAY),
        new ProgressionEnded(ANNA, PLAN, MONDAY));
  }

  private static Stream<ProgressionEvent> sessions() {
    SessionFacts facts =
        new Life()
            .sketch(0, "08:00", CORNER, S30)
            .heldOn(Side.LEFT, CORNER, 27.5)
            .redFlag("chest-pain", ScreeningLevel.EMERGENCY)
            .facts();
    SessionFacts skipped =
        new Life().sketch(1, "08:00", CORNER, S30).skipped(CORNER, SkipReason.TOO_HARD).facts();
    return Stream.of(
        new SessionAssessed(
            ANNA,
            facts,
            "gradual-hold@1",
            List.of(
                new ExerciseDecision(
                    EXERCISE, Decision.RAISE, S30, S45, RAISE, Decision.KEEP, WHY)),
            List.of(new StretchVolume(Region.UPPER_BACK, Span.SESSION, 240, 300))),
        new SessionNoted(ANNA, skipped, Reason.TOO_OLD),
        new CheckInRecorded(
            ANNA, new CheckInId(Life.uuid("check-in")), MONDAY, new Pain(2), false));
  }

  private static Stream<ProgressionEvent> raises() {
    return Stream.of(
        new RaiseCleared(ANNA, RAISE, EXERCISE, SESSION, MONDAY),
        new RaiseApproved(ANNA, RAISE, EXERCISE, SESSION, MONDAY, false),
        new ApprovalUndone(ANNA, RAISE, EXERCISE, SESSION, S45, S30, MONDAY),
        new RaiseTookEffect(ANNA, RAISE, EXERCISE, SESSION, S30, S45, MONDAY, WHY),
        new RaiseLapsed(ANNA, RAISE, EXERCISE, SESSION, MONDAY, WHY));
  }

  private static Stream<ProgressionEvent> targets() {
    return Stream.of(
        new TargetLowered(ANNA, EXERCISE, SESSION, S45, S30, MONDAY, WHY),
        new TargetOverridden(ANNA, EXERCISE, S30, S20, ClinicalReason.TECHNIQUE, MONDAY),
        new TargetWithheld(
            ANNA,
            EXERCISE,
            SESSION,
            Reason.CLINICIAN,
            ClinicalReason.PAIN,
            MONDAY,
            Explanation.of("gradual-hold@1", Reason.CLINICIAN)),
        new WithholdingLifted(ANNA, EXERCISE, Reason.LOWEST_RUNG, S20, MONDAY),
        new OverrideContradicted(ANNA, EXERCISE, SESSION, S30, S20, MONDAY, at(1, "08:00")));
  }

  private static Stream<ProgressionEvent> safety() {
    return Stream.of(
        new ScreeningApplied(
            ANNA,
            new ScreeningId(Life.uuid("screening")),
            ScreeningLevel.REFER,
            List.of("pregnancy"),
            List.of(Caution.PRONE_LYING),
            MONDAY,
            at(7, "08:00"),
            false),
        new ScreeningEnded(ANNA, SESSION, ENTRY, Reason.PAIN_HIGH, MONDAY),
        new ProgressSuspended(
            ANNA, ScreeningLevel.EMERGENCY, List.of("chest-pain"), SESSION, ENTRY, MONDAY),
        new ProgressResumed(ANNA, ClinicalReason.ASSESSED, MONDAY));
  }
}
