package health.longhold.progress.adherence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FourWeeksTest {

  @Test
  void shares_are_of_sums_so_that_a_large_week_counts_more() {
    FourWeeks sum = FourWeeks.NOTHING.and(30, 30, 900, 1000).and(0, 10, 0, 0);

    assertThat(sum.weeks()).isEqualTo(2);
    assertThat(sum.sessionsPercent()).isEqualTo(75);
    assertThat(sum.dosePercent()).isEqualTo(90);
  }

  @Test
  void nothing_agreed_has_no_share() {
    assertThat(FourWeeks.NOTHING.sessionsPercent()).isNull();
    assertThat(FourWeeks.NOTHING.and(0, 3, 0, 0).dosePercent()).isNull();
  }
}
