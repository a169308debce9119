package health.longhold.progress.imports.domain;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import java.util.Optional;

/** How far a member's targets can be read. */
public interface TargetsSeen {

  /** The member's targets as they can be read now, in the current actor's programme. */
  Optional<Seen> of(MemberId memberId);

  /** Targets up to event {@code asOf} of the member's progression, of this plan version. */
  record Seen(long asOf, PlanId planId, int planVersion) {}
}
