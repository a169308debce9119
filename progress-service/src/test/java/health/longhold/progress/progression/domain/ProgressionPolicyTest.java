package health.longhold.progress.progression.domain;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.ExerciseKind;
import health.longhold.progress.progression.domain.ProgressionPolicy.LayOffRule;
import health.longhold.progress.progression.domain.ProgressionPolicy.Limits;
import health.longhold.progress.progression.domain.ProgressionPolicy.Lowering;
import health.longhold.progress.progression.domain.ProgressionPolicy.Morning;
import health.longhold.progress.progression.domain.ProgressionPolicy.Pace;
import health.longhold.progress.progression.domain.ProgressionPolicy.Slowed;
import health.longhold.progress.progression.domain.ProgressionPolicy.StretchLimits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures no policy may have. */
class ProgressionPolicyTest {

  @ParameterizedTest
  @CsvSource({"6, 6", "7, 6", "-1, 6", "2, 11"})
  void a_score_never_both_raises_and_lowers(int raiseAtMost, int lowerFrom) {
    refused(() -> new Limits(raiseAtMost, lowerFrom));
  }

  @ParameterizedTest
  @CsvSource({"0, 7", "2, 0", "21, 7"})
  void a_raise_rests_on_days_and_takes_time(int units, int spacing) {
    refused(() -> new Pace(units, spacing, null));
  }

  @ParameterizedTest
  @CsvSource({"36, 4", "4, 4", "-1, 36", "4, 200"})
  void a_morning_opens_before_it_closes(int opens, int closes) {
    refused(() -> new Morning(Duration.ofHours(opens), Duration.ofHours(closes)));
  }

  @Test
  void longer_away_never_means_a_higher_dose() {
    refused(() -> layOff(new LayOffRule(8, 2, false), new LayOffRule(15, 1, false)));
    refused(() -> layOff(new LayOffRule(8, null, false), new LayOffRule(15, 1, false)));
    refused(() -> layOff(new LayOffRule(15, 1, false), new LayOffRule(8, 2, false)));
    refused(() -> layOff(new LayOffRule(0, 1, false)));
    refused(() -> layOff(new LayOffRule(8, 0, false)));
  }

  @Test
  void lowering_slowing_and_stretching_have_bounds() {
    refused(() -> new Lowering(0, 0.5, 7));
    refused(() -> new Lowering(2, 1.0, 7));
    refused(() -> new Lowering(2, 0.5, 0));
    refused(() -> new Slowed(AgeBand.FROM_65, 0));
    refused(() -> new StretchLimits(240, 239));
  }

  @Test
  void every_kind_has_a_pace_and_every_policy_a_name() {
    ProgressionPolicy p = Life.GRADUAL_HOLD;
    refused(() -> withPace(p, Map.of()));
    refused(() -> Policies.with(p, "Not a slug", 1));
    refused(() -> Policies.with(p, "gradual-hold", 0));
  }

  private static ProgressionPolicy withPace(ProgressionPolicy p, Map<ExerciseKind, Pace> pace) {
    return new ProgressionPolicy(
        p.name(),
        p.version(),
        p.heldToleranceSeconds(),
        p.pain(),
        p.effort(),
        pace,
        p.slowed(),
        p.morning(),
        p.approvalWaitDays(),
        p.lowering(),
        p.withheldRestDays(),
        p.layOff(),
        p.screeningEndsFromPain(),
        p.stretch(),
        p.correctionDays(),
        p.evidenceDays());
  }

  private static void layOff(LayOffRule... rules) {
    PolicyChecks.layOff(List.of(rules));
  }

  private static void refused(ThrowingCallable policy) {
    assertThatThrownBy(policy).isInstanceOf(IllegalArgumentException.class);
  }
}
