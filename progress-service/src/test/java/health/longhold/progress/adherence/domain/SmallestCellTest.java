package health.longhold.progress.adherence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallestCellTest {

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "10, 10, true",
    "11, 11, false",
    "10, 400, true",
    "11, 22, false",
    "11, 21, true",
    "11, 12, true",
    "399, 400, true",
    "0, 0, true"
  })
  void hides_few_people_and_those_who_are_few_beside_everybody(int part, int all, boolean hides) {
    assertThat(SmallestCell.hides(part, all)).isEqualTo(hides);
  }
}
