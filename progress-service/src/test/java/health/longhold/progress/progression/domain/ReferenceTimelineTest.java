package health.longhold.progress.progression.domain;

import static health.longhold.progress.progression.domain.Exercises.ALTERNATE_RAISE;
import static health.longhold.progress.progression.domain.Exercises.LEG_LIFT;
import static health.longhold.progress.progression.domain.Exercises.S30;
import static health.longhold.progress.progression.domain.Exercises.S45;
import static health.longhold.progress.progression.domain.Exercises.S60;
import static health.longhold.progress.progression.domain.Exercises.UPPER_BACK_RELIEF;
import static health.longhold.progress.progression.domain.Exercises.dose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.plan.domain.PlannedExercise;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseTookEffect;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetLowered;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/**
 * Twelve weeks of Mondays, Wednesdays and Fridays: a painful week, approvals within a day, ten days
 * away. The days on which targets change are the check on any implementation of the policy.
 */
class ReferenceTimelineTest {
  private static final List<Integer> PAINFUL = List.of(21, 23, 25);
  private static final int LAST_BEFORE_LEAVE = 53;
  private static final int BACK = 63;

  @Test
  void takes_two_loading_exercises_up_the_ladder_on_the_days_foreseen() {
    Life life = twelveWeeks();
    assertThat(changes(life, LEG_LIFT))
        .containsExactly(
            tuple(17, S30), tuple(36, S45), tuple(52, S60), tuple(63, S45), tuple(80, S60));
    assertThat(changes(life, ALTERNATE_RAISE))
        .containsExactly(
            tuple(15, dose(8, 5)),
            tuple(33, dose(10, 5)),
            tuple(50, dose(10, 8)),
            tuple(63, dose(10, 5)),
            tuple(78, dose(10, 8)));
  }

  @Test
  void tells_the_same_story_when_the_same_commands_come_twice() {
    assertThat(twelveWeeks().history()).isEqualTo(twelveWeeks().history());
  }

  static Life twelveWeeks() {
    Life life = new Life();
    life.screening(-1, ScreeningLevel.NONE);
    life.plan(UPPER_BACK_RELIEF);
    for (int day = 0; day <= 82; day++) {
      boolean away = day > LAST_BEFORE_LEAVE && day < BACK;
      if (day % 7 == 0) {
        life.screening(day, ScreeningLevel.NONE);
      }
      if (!away && (day % 7 == 0 || day % 7 == 2 || day % 7 == 4)) {
        int pain = PAINFUL.contains(day) ? 4 : 1;
        life.session(day, sketch -> sketch.pain(pain));
        life.checkIn(day + 1, 1);
        for (Track waiting : life.progression().now().waiting()) {
          life.approve(day + 1, waiting.exercise());
        }
      }
    }
    return life;
  }

  private static List<Tuple> changes(Life life, PlannedExercise exercise) {
    return life.history().stream()
        .flatMap(
            event ->
                switch (event) {
                  case RaiseTookEffect e when e.exerciseId().equals(exercise.exerciseId()) ->
                      Stream.of(change(life, e, e.to()));
                  case TargetLowered e when e.exerciseId().equals(exercise.exerciseId()) ->
                      Stream.of(change(life, e, e.to()));
                  default -> Stream.empty();
                })
        .toList();
  }

  private static Tuple change(Life life, ProgressionEvent event, Dose to) {
    return tuple(life.dayOf(event.at()), to);
  }
}
