package health.longhold.platform.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayOffTest {
  private static final List<Dose> LADDER =
      List.of(new Dose(20, 1, 1), new Dose(30, 1, 1), new Dose(45, 1, 1), new Dose(60, 1, 1));

  @ParameterizedTest
  @CsvSource({"7, 60", "8, 45", "14, 45", "15, 30", "28, 30", "29, 20"})
  void goes_down_with_the_days_away(long days, int seconds) {
    assertThat(LayOff.apply(new Dose(60, 1, 1), LADDER, days)).isEqualTo(new Dose(seconds, 1, 1));
  }

  @ParameterizedTest
  @CsvSource({"8", "28", "29"})
  void stops_at_the_lowest(long days) {
    assertThat(LayOff.apply(new Dose(20, 1, 1), LADDER, days)).isEqualTo(new Dose(20, 1, 1));
  }
}
