package health.longhold.contract.progress.v1.command;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.CohortTag;
import health.longhold.kernel.MemberId;
import java.time.Instant;
import java.util.List;

/** Enrols a member or changes their cohorts and age band; no names. Safe to repeat. */
public record EnrolMember(
    MemberId memberId, List<CohortTag> cohorts, AgeBand ageBand, String zone, Instant at) {
  public EnrolMember {
    cohorts = List.copyOf(cohorts);
  }
}
