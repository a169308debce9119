package health.longhold.progress.progression.domain;

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
import java.util.Random;

/** Policies beside the published one. */
final class Policies {

  private Policies() {}

  /** The same figures under another name and version. */
  static ProgressionPolicy with(ProgressionPolicy p, String name, int version) {
    return new ProgressionPolicy(
        name,
        version,
        p.heldToleranceSeconds(),
        p.pain(),
        p.effort(),
        p.pace(),
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

  /** Any policy that may be published. */
  static ProgressionPolicy random(Random dice) {
    int painRaise = dice.nextInt(0, 9);
    int effortRaise = dice.nextInt(0, 9);
    int days = dice.nextInt(2, 10);
    int opens = dice.nextInt(0, 8);
    return new ProgressionPolicy(
        "random",
        1,
        dice.nextInt(0, 3) * 0.5,
        new Limits(painRaise, dice.nextInt(painRaise + 1, 11)),
        new Limits(effortRaise, dice.nextInt(effortRaise + 1, 11)),
        Map.of(
            ExerciseKind.STRETCH, new Pace(dice.nextInt(1, 4), dice.nextInt(1, 8), null),
            ExerciseKind.MOBILITY, new Pace(dice.nextInt(1, 4), dice.nextInt(1, 8), null),
            ExerciseKind.LOADING,
                new Pace(dice.nextInt(1, 5), dice.nextInt(1, 15), dice.nextInt(10, 61))),
        new Slowed(List.of(AgeBand.values()).get(dice.nextInt(4)), dice.nextInt(1, 4)),
        new Morning(Duration.ofHours(opens), Duration.ofHours(opens + dice.nextInt(1, 48))),
        dice.nextInt(1, 20),
        new Lowering(dice.nextInt(1, 4), 0.1 + 0.8 * dice.nextDouble(), dice.nextInt(1, 14)),
        dice.nextInt(1, 20),
        List.of(
            new LayOffRule(days, 1, false),
            new LayOffRule(days + dice.nextInt(1, 10), dice.nextInt(1, 4), false),
            new LayOffRule(days + 20, null, dice.nextBoolean())),
        dice.nextInt(1, 11),
        new StretchLimits(240, 600),
        dice.nextInt(1, 40),
        60);
  }
}
