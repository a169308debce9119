package health.longhold.progress.adherence.read.week;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Sessions a week agreed to by accepting a version of a plan, in the member's time zone. */
record Agreement(
    MemberId memberId, PlanId planId, int planVersion, int sessionsPerWeek, ZoneId zone) {

  LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }
}
