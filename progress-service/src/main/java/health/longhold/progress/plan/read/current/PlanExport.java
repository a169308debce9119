package health.longhold.progress.plan.read.current;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.export.MemberExportPart;
import health.longhold.starter.export.PastEvent;
import health.longhold.starter.export.StoredHistory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The member's plan now, and every version, agreement and pause before. */
@Component
@Order(3)
record PlanExport(CurrentPlans plans, StoredHistory stored) implements MemberExportPart {

  @Override
  public String name() {
    return "plan";
  }

  @Override
  public @Nullable Object about(MemberId memberId, ProgrammeId programme) {
    List<PastEvent> history = stored.of(programme, CurrentPlans.aggregateId(memberId));
    return history.isEmpty() ? null : new Plans(PlanView.of(plans.of(memberId).state()), history);
  }

  private record Plans(PlanView now, List<PastEvent> history) {}
}
