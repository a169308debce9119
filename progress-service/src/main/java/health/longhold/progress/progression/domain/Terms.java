package health.longhold.progress.progression.domain;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.PlanId;
import health.longhold.progress.plan.domain.MissingMorning;
import health.longhold.progress.plan.domain.PlannedRoutine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What the adopted plan fixes for every decision. {@code zone} is an IANA time zone. */
public record Terms(
    PlanId planId,
    int planVersion,
    List<PlannedRoutine> routines,
    ProgressionPolicy policy,
    boolean clinicalCover,
    MissingMorning missingMorning,
    AgeBand ageBand,
    String zone,
    Instant adoptedAt,
    Phase phase) {

  public Terms {
    routines = List.copyOf(routines);
  }

  /** Whether the plan is in force. */
  public enum Phase {
    ACTIVE,
    PAUSED,
    ENDED
  }

  Terms in(Phase other) {
    return new Terms(
        planId,
        planVersion,
        routines,
        policy,
        clinicalCover,
        missingMorning,
        ageBand,
        zone,
        adoptedAt,
        other);
  }

  /** The member's local day of an instant. */
  LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneId.of(zone));
  }
}
