package health.longhold.progress.caseload.domain;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.progress.DataFile;
import health.longhold.progress.caseload.domain.Concern.Absent;
import health.longhold.progress.caseload.domain.Concern.PainRising;
import health.longhold.progress.caseload.domain.Concern.Stalled;
import health.longhold.progress.caseload.domain.Concern.Suspended;
import health.longhold.progress.caseload.domain.Signals.Exercise;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is shown to their clinician unasked, under the figures that are shipped. */
class AttentionTest {
  private static final AttentionRules RULES =
      DataFile.read("caseload/attention-1.yaml", AttentionRules.class);
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  @Test
  void whoever_does_well_is_quiet() {
    assertThat(to(signals(TODAY.minusDays(2), List.of(2, 1, 2, 2, 1, 2), fresh()))).isEmpty();
  }

  @Test
  void the_eighth_day_without_a_session_is_told() {
    assertThat(to(signals(TODAY.minusDays(7), List.of(), fresh()))).isEmpty();
    assertThat(to(signals(TODAY.minusDays(8), List.of(), fresh()))).containsExactly(new Absent(8));
  }

  @Test
  void whoever_agreed_to_a_plan_and_never_began_is_absent_too() {
    Signals never = new Signals(true, false, TODAY.minusDays(9), null, List.of(), List.of());
    assertThat(to(never)).containsExactly(new Absent(9));
  }

  @Test
  void a_plan_that_runs_anew_is_given_its_days() {
    Signals resumed =
        new Signals(true, false, TODAY.minusDays(1), TODAY.minusDays(30), List.of(), List.of());
    assertThat(to(resumed)).isEmpty();
  }

  @Test
  void two_points_more_pain_in_three_sessions_are_told() {
    assertThat(to(signals(TODAY, List.of(4, 4, 4, 2, 2, 2), fresh())))
        .containsExactly(new PainRising(2, 4));
    assertThat(to(signals(TODAY, List.of(4, 4, 3, 2, 2, 2), fresh()))).isEmpty();
  }

  @Test
  void a_few_sessions_are_no_trend() {
    assertThat(to(signals(TODAY, List.of(8, 8, 8, 0, 0), fresh()))).isEmpty();
  }

  @Test
  void a_target_that_stands_still_though_it_is_trained_is_told() {
    Exercise stuck = new Exercise("leg-lift", TODAY.minusDays(30), TODAY.minusDays(1), true);
    assertThat(to(signals(TODAY.minusDays(1), List.of(), stuck)))
        .containsExactly(new Stalled(List.of("leg-lift"), 30));
  }

  @Test
  void the_top_of_a_ladder_is_no_stall_and_neither_is_absence() {
    Exercise atTheTop = new Exercise("leg-lift", TODAY.minusDays(60), TODAY.minusDays(1), false);
    Exercise leftAlone = new Exercise("corner", TODAY.minusDays(60), TODAY.minusDays(20), true);
    assertThat(to(signals(TODAY.minusDays(1), List.of(), atTheTop, leftAlone))).isEmpty();
  }

  @Test
  void a_suspension_comes_first_and_nobody_is_called_absent_for_it() {
    Signals suspended =
        new Signals(true, true, null, TODAY.minusDays(20), List.of(6, 6, 6, 1, 1, 1), List.of());
    assertThat(to(suspended)).containsExactly(new Suspended(), new PainRising(1, 6));
  }

  private static List<Concern> to(Signals signals) {
    return Attention.to(signals, RULES, TODAY);
  }

  private static Signals signals(LocalDate last, List<Integer> pains, Exercise... exercises) {
    return new Signals(true, false, null, last, pains, List.of(exercises));
  }

  private static Exercise fresh() {
    return new Exercise("leg-lift", TODAY.minusDays(10), TODAY.minusDays(1), true);
  }
}
