package health.longhold.progress.progression.domain;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every figure that decides about targets. A version never changes: a different figure is another
 * version. Days are the member's local days.
 */
public record ProgressionPolicy(
    String name,
    int version,
    double heldToleranceSeconds,
    Limits pain,
    Limits effort,
    Map<ExerciseKind, Pace> pace,
    Slowed slowed,
    Morning morning,
    int approvalWaitDays,
    Lowering lowering,
    int withheldRestDays,
    List<LayOffRule> layOff,
    int screeningEndsFromPain,
    StretchLimits stretch,
    int correctionDays,
    int evidenceDays) {

  /** Refuses figures that could raise on worse evidence than they lower on. */
  public ProgressionPolicy {
    pace = Map.copyOf(pace);
    layOff = List.copyOf(layOff);
    PolicyChecks.name(name);
    PolicyChecks.within("version", version, 1, 9999);
    PolicyChecks.that(
        heldToleranceSeconds >= 0 && heldToleranceSeconds < 5, "heldToleranceSeconds from 0 to 5");
    PolicyChecks.that(
        pace.keySet().containsAll(List.of(ExerciseKind.values())), "a pace for every kind");
    PolicyChecks.within("approvalWaitDays", approvalWaitDays, 1, 90);
    PolicyChecks.within("withheldRestDays", withheldRestDays, 1, 365);
    PolicyChecks.layOff(layOff);
    PolicyChecks.within("screeningEndsFromPain", screeningEndsFromPain, 1, 10);
    PolicyChecks.within("correctionDays", correctionDays, 1, 90);
    PolicyChecks.within("evidenceDays", evidenceDays, correctionDays, 365);
  }

  /** {@code name@version}, as plans and explanations cite it. */
  public String key() {
    return name + "@" + version;
  }

  Pace pace(ExerciseKind kind) {
    Pace found = pace.get(kind);
    if (found == null) {
      throw new IllegalStateException("every kind has a pace");
    }
    return found;
  }

  /** Local days a target must have been in force before the next raise. */
  int spacingDays(ExerciseKind kind, AgeBand age) {
    int days = pace(kind).spacingDays();
    return age.atLeast(slowed.fromAge()) ? days * slowed.factor() : days;
  }

  /** A score up to {@code raiseAtMost} allows a raise, one from {@code lowerFrom} on lowers. */
  public record Limits(int raiseAtMost, int lowerFrom) {
    public Limits {
      PolicyChecks.that(
          0 <= raiseAtMost && raiseAtMost < lowerFrom && lowerFrom <= 10,
          "0 <= raiseAtMost < lowerFrom <= 10");
    }

    boolean lowers(int score) {
      return score >= lowerFrom;
    }

    boolean keeps(int score) {
      return score > raiseAtMost && score < lowerFrom;
    }
  }

  /**
   * How fast a kind of exercise may grow: complete units before a raise, days at a target, and the
   * hold in seconds above which a clinician must approve.
   */
  public record Pace(int units, int spacingDays, @Nullable Integer approvalAboveSeconds) {
    public Pace {
      PolicyChecks.within("units", units, 1, 20);
      PolicyChecks.within("spacingDays", spacingDays, 1, 180);
    }

    boolean asksApprovalFor(Dose dose) {
      return approvalAboveSeconds != null && dose.holdSeconds() > approvalAboveSeconds;
    }
  }

  /** From this age band on, spacing is multiplied. */
  public record Slowed(AgeBand fromAge, int factor) {
    public Slowed {
      PolicyChecks.within("factor", factor, 1, 10);
    }
  }

  /** When after a session's end a check-in counts as its next morning. */
  public record Morning(Duration opens, Duration closes) {
    public Morning {
      PolicyChecks.that(
          !opens.isNegative() && opens.compareTo(closes) < 0 && closes.toDays() < 7,
          "a morning that opens before it closes, within a week");
    }
  }

  /**
   * Lowering by missed holds needs more than {@code missedShare} of a unit's holds missed in {@code
   * missedUnits} units running; {@code apartDays} between lowerings, but for high pain or effort.
   */
  public record Lowering(int missedUnits, double missedShare, int apartDays) {
    public Lowering {
      PolicyChecks.within("missedUnits", missedUnits, 1, 20);
      PolicyChecks.that(missedShare > 0 && missedShare < 1, "missedShare between 0 and 1");
      PolicyChecks.within("apartDays", apartDays, 1, 90);
    }
  }

  /** From this many days on; rungs left out means the lowest rung. */
  public record LayOffRule(int fromDays, @Nullable Integer rungsDown, boolean newScreening) {}

  /** Seconds per side and region above which stretching is flagged. */
  public record StretchLimits(int sessionSeconds, int weekSeconds) {
    public StretchLimits {
      PolicyChecks.within("sessionSeconds", sessionSeconds, 1, 3600);
      PolicyChecks.within("weekSeconds", weekSeconds, sessionSeconds, 36_000);
    }
  }
}
