package health.longhold.progress.progression.domain;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.PlanId;
import health.longhold.progress.plan.domain.MissingMorning;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What the adopted plan fixes for every decision. {@code zone} is an IANA time zone. */
public record Terms(
    PlanId planId,
    int planVersion,
    ProgressionPolicy policy,
    boolean clinicalCover,
    MissingMorning missingMorning,
    AgeBand ageBand,
    String zone,
    Instant adoptedAt,
    Phase phase) {

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
