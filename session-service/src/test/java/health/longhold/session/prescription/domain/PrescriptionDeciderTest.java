package health.longhold.session.prescription.domain;

import static health.longhold.session.prescription.domain.PrescriptionRejection.CATALOGUE_PENDING;
import static health.longhold.session.prescription.domain.PrescriptionRejection.EVERYTHING_WITHHELD;
import static health.longhold.session.prescription.domain.PrescriptionRejection.PLAN_NOT_ACTIVE;
import static health.longhold.session.prescription.domain.PrescriptionRejection.ROUTINE_NOT_PLANNED;
import static health.longhold.session.prescription.domain.PrescriptionRejection.SCREENING_NEEDED;
import static health.longhold.session.prescription.domain.PrescriptionRejection.SUSPENDED;
import static health.longhold.session.prescription.domain.PrescriptionRejection.TARGETS_PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.Laterality;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Phase;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.PrescriptionId;
import health.longhold.kernel.RoutineId;
import health.longhold.session.prescription.domain.CurrentTargets.Routine;
import health.longhold.session.prescription.domain.CurrentTargets.Target;
import health.longhold.session.prescription.domain.PrescriptionDecider.Revisions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrescriptionDeciderTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final MemberId MEMBER = MemberId.of("01900000-0000-7000-8000-00000000bbbb");
  private static final RoutineId ROUTINE = new RoutineId("office-break");
  private static final ExerciseId DOORWAY = new ExerciseId("doorway-stretch");
  private static final ExerciseId CORNER = new ExerciseId("room-corner-stretch");
  private static final Revisions CATALOGUE =
      (exercise, revision) ->
          Optional.of(
              new PinnedExercise(
                  exercise, revision, exercise.value(), Laterality.BOTH, List.of(Phase.HOLD)));

  @Test
  void freezes_the_targets_for_fourteen_days() {
    Prescription issued = issue(targets(null, null, null));

    assertThat(issued.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(14)));
    assertThat(issued.targetsAsOf()).isEqualTo(7);
    assertThat(issued.items()).extracting(PrescribedItem::item).containsExactly(1, 2);
  }

  @Test
  void leaves_a_withheld_exercise_out_with_its_reason() {
    Prescription issued = issue(targets("shoulder-abduction", null, null));

    assertThat(issued.withheld())
        .containsExactly(new WithheldExercise(DOORWAY, "shoulder-abduction"));
    assertThat(issued.items())
        .singleElement()
        .satisfies(item -> assertThat(item.exerciseId()).isEqualTo(CORNER))
        .satisfies(item -> assertThat(item.item()).isEqualTo(1));
  }

  @Test
  void waits_for_targets() {
    refused(TARGETS_PENDING, null, ROUTINE, null);
  }

  @Test
  void waits_for_the_targets_the_caller_knows_of() {
    refused(TARGETS_PENDING, targets(null, null, null), ROUTINE, 8L);
    assertThat(issue(targets(null, null, null), CATALOGUE, ROUTINE, 7L).targetsAsOf()).isEqualTo(7);
  }

  @Test
  void waits_for_the_revision_the_plan_is_pinned_to() {
    CommandRejected rejected =
        catchThrowableOfType(
            CommandRejected.class,
            () -> issue(targets(null, null, null), (_, _) -> Optional.empty(), ROUTINE, null));

    assertThat(rejected.rejection()).isEqualTo(CATALOGUE_PENDING);
  }

  @Test
  void is_refused_to_a_suspended_member() {
    refused(SUSPENDED, targets(null, null, "CHEST_PAIN"), ROUTINE, null);
  }

  @Test
  void is_refused_while_the_plan_is_not_active() {
    refused(PLAN_NOT_ACTIVE, targets(false, NOW, null, null, null), ROUTINE, null);
  }

  @Test
  void is_refused_to_a_member_who_was_never_screened() {
    refused(SCREENING_NEEDED, targets(true, null, null, null, null), ROUTINE, null);
  }

  @Test
  void is_issued_under_a_lapsed_screening_because_the_player_asks_at_the_start() {
    Prescription issued = issue(targets(true, NOW.minusSeconds(1), null, null, null));

    assertThat(issued.screenedWhenIssued()).isFalse();
  }

  @Test
  void is_refused_for_a_routine_outside_the_plan() {
    refused(ROUTINE_NOT_PLANNED, targets(null, null, null), new RoutineId("other"), null);
  }

  @Test
  void is_refused_when_nothing_is_left_to_do() {
    refused(EVERYTHING_WITHHELD, targets("a", "b", null), ROUTINE, null);
  }

  private static Prescription issue(CurrentTargets targets) {
    return issue(targets, CATALOGUE, ROUTINE, null);
  }

  private static Prescription issue(
      @Nullable CurrentTargets targets,
      Revisions catalogue,
      RoutineId routine,
      @Nullable Long targetsAsOf) {
    return PrescriptionDecider.issue(
        targets,
        catalogue,
        new IssuePrescription(
            PrescriptionId.of("01900000-0000-7000-8000-00000000dddd"),
            MEMBER,
            routine,
            targetsAsOf,
            NOW,
            Duration.ofDays(14)));
  }

  private static void refused(
      PrescriptionRejection expected,
      @Nullable CurrentTargets targets,
      RoutineId routine,
      @Nullable Long targetsAsOf) {
    CommandRejected rejected =
        catchThrowableOfType(
            CommandRejected.class, () -> issue(targets, CATALOGUE, routine, targetsAsOf));
    assertThat(rejected.rejection()).isEqualTo(expected);
  }

  private static CurrentTargets targets(
      @Nullable String doorwayWithheld,
      @Nullable String cornerWithheld,
      @Nullable String suspended) {
    return targets(true, NOW.plus(Duration.ofDays(3)), doorwayWithheld, cornerWithheld, suspended);
  }

  private static CurrentTargets targets(
      boolean active,
      @Nullable Instant screenedUntil,
      @Nullable String doorwayWithheld,
      @Nullable String cornerWithheld,
      @Nullable String suspended) {
    return new CurrentTargets(
        MEMBER,
        7,
        "Asia/Kolkata",
        "gradual-hold@1",
        PlanId.of("01900000-0000-7000-8000-00000000eeee"),
        1,
        active,
        List.of(new Routine(ROUTINE, "Office break", List.of(DOORWAY, CORNER))),
        List.of(
            new Target(DOORWAY, 1, new Dose(15, 2, 1), null, doorwayWithheld, List.of()),
            new Target(CORNER, 2, new Dose(30, 1, 1), null, cornerWithheld, List.of())),
        screenedUntil,
        List.of(),
        suspended);
  }
}
