package health.longhold.progress.practice.read.kept;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.progress.adherence.read.week.AdherenceWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptWeekTest {

  @Test
  void is_named_by_its_monday_and_tells_dose_as_whole_percent() {
    KeptWeek week = KeptWeek.of(new AdherenceWeek("2026-W53", 2, 3, 0.67, 995, 1000, 0.995));

    assertThat(week).isEqualTo(new KeptWeek(LocalDate.of(2026, 12, 28), 2, 3, 100));
    assertThat(week.marks()).isEqualTo(3);
  }

  @Test
  void without_a_session_there_is_no_dose() {
    assertThat(KeptWeek.of(new AdherenceWeek("2026-W40", 0, 3, 0.0, 0, 0, null)).dose()).isNull();
  }

  /** Done of agreed, the oldest week first; the last one still runs. */
  @ParameterizedTest
  @CsvSource({
    "3/3 3/3 0/3, 2",
    "3/3 3/3 4/3, 3",
    "3/3 2/3 3/3 1/3, 1",
    "3/3 0/0 3/3 0/3, 2",
    "2/3 0/3, 0",
    "0/3, 0",
    "0/0, 0"
  })
  void weeks_in_a_row_are_counted_without_blame(String told, int expected) {
    List<KeptWeek> weeks =
        Stream.of(told.split(" "))
            .map(week -> week.split("/"))
            .map(
                week ->
                    new KeptWeek(
                        LocalDate.of(2026, 11, 23),
                        Integer.parseInt(week[0]),
                        Integer.parseInt(week[1]),
                        null))
            .toList();

    assertThat(KeptWeek.run(weeks)).isEqualTo(expected);
  }
}
