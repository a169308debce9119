package health.longhold.progress.progression.domain;

import static health.longhold.progress.progression.domain.Exercises.dose;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseKind;
import health.longhold.kernel.Laterality;
import health.longhold.kernel.Phase;
import health.longhold.kernel.Region;
import health.longhold.progress.plan.domain.PlannedExercise;
import health.longhold.progress.progression.read.policies.PolicyLibrary;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An exercise and a policy nobody has written code for progress as they say they do. */
class DataOnlyTest {
  private static final Dose TWICE = new Dose(4, 3, 2);
  private static final Dose THRICE = new Dose(4, 3, 3);
  private static final PlannedExercise WALL_ANGEL =
      Exercises.exercise(
          "wall-angel",
          ExerciseKind.LOADING,
          Laterality.ALTERNATING,
          List.of(new Phase("UP"), new Phase("DOWN"), new Phase("REST")),
          List.of(Region.SHOULDER),
          List.of(),
          List.of(),
          TWICE,
          THRICE,
          dose(6, 9));

  private final Life life =
      new Life().policy(new PolicyLibrary().find("brisk@1").orElseThrow()).plan(WALL_ANGEL);

  @Test
  void it_rises_by_sets_after_one_clean_day_and_three_at_the_target() {
    life.session(0);
    life.session(3);
    assertThat(life.decision(WALL_ANGEL).to()).isEqualTo(THRICE);
    assertThat(life.decision(WALL_ANGEL).why().policy()).isEqualTo("brisk@1");
    life.checkIn(4, 1);
    assertThat(life.target(WALL_ANGEL)).isEqualTo(THRICE);
  }

  @Test
  void its_own_limits_lower_it() {
    life.override(0, WALL_ANGEL, dose(6, 9));
    life.session(1, s -> s.pain(4));
    assertThat(life.target(WALL_ANGEL)).isEqualTo(THRICE);
    life.session(6);
    assertThat(life.target(WALL_ANGEL)).isEqualTo(TWICE);
    assertThat(life.decision(WALL_ANGEL).from()).isEqualTo(TWICE);
  }

  @Test
  void age_slows_it_as_its_policy_says() {
    Life older =
        new Life()
            .policy(new PolicyLibrary().find("brisk@1").orElseThrow())
            .age(AgeBand.FROM_55)
            .plan(WALL_ANGEL);
    older.session(0);
    older.session(3);
    older.session(6);
    assertThat(older.decision(WALL_ANGEL).why().rule()).isEqualTo(Reason.SPACING);
    older.session(9);
    assertThat(older.decision(WALL_ANGEL).to()).isEqualTo(THRICE);
  }
}
