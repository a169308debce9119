package health.longhold.progress.adherence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HoldSecondsTest {

  @Test
  void a_missed_hold_was_prescribed_but_not_done() {
    assertThat(HoldSeconds.NONE.held(20, 20).missed(20)).isEqualTo(new HoldSeconds(20, 40, true));
  }

  @Test
  void a_long_hold_does_not_make_up_for_a_missed_one() {
    assertThat(HoldSeconds.NONE.held(45, 30)).isEqualTo(new HoldSeconds(30, 30, true));
  }

  @Test
  void a_session_without_a_report_was_not_performed() {
    assertThat(HoldSeconds.NONE.missed(30).anyDone()).isFalse();
  }
}
