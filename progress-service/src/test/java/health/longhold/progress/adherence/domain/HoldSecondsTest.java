package health.longhold.progress.adherence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.SessionId;
import health.longhold.progress.Trained;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HoldSecondsTest {

  @Test
  void a_missed_hold_was_prescribed_but_not_done() {
    assertThat(of(20.0, null)).isEqualTo(new HoldSeconds(20, 40, true));
  }

  @Test
  void a_long_hold_does_not_make_up_for_a_missed_one() {
    assertThat(of(45.0, null)).isEqualTo(new HoldSeconds(20, 40, true));
  }

  @Test
  void a_session_without_a_report_was_not_performed() {
    assertThat(of(null, null).anyDone()).isFalse();
  }

  private static HoldSeconds of(@Nullable Double... holds) {
    UUID id = UUID.randomUUID();
    return HoldSeconds.of(
        Trained.session(
                new MemberId(id),
                new PlanId(id),
                new SessionId(id),
                1,
                LocalDate.parse("2026-10-05"),
                holds)
            .facts());
  }
}
