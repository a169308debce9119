package health.longhold.progress.today.domain;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.Dose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
  private static final Pace PACE = new Pace(12, 4, 8, 5, 9, 8, 32);

  /** Getting ready, every hold, what lies between them, and rest between sets. */
  @ParameterizedTest
  @CsvSource({
    "20, 1, 1, 1, 1, 32",
    "20, 3, 1, 1, 1, 88",
    "20, 2, 1, 1, 2, 116",
    "8, 2, 1, 1, 2, 59",
    "5, 6, 1, 2, 1, 116",
    "20, 1, 2, 1, 1, 84"
  })
  void an_exercise_takes_its_holds_and_the_breaths_between(
      int hold, int repetitions, int sets, int phases, int sides, int seconds) {
    assertThat(PACE.secondsOf(new Dose(hold, repetitions, sets), phases, sides)).isEqualTo(seconds);
  }
}
