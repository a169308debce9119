package health.longhold.progress.plan.read.current;

import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.progress.Current;
import health.longhold.progress.Histories;
import health.longhold.progress.plan.domain.Plan;
import health.longhold.progress.plan.domain.PlanDecider;
import health.longhold.progress.plan.domain.PlanEvent;
import health.longhold.progress.plan.domain.PlanRejection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Members' plans in the current actor's programme, never behind a command just answered. */
@Component
public class CurrentPlans {
  private final Histories histories;

  CurrentPlans(Histories histories) {
    this.histories = histories;
  }

  /** Where the events of a member's plans are kept. */
  public static String aggregateId(MemberId memberId) {
    return "plan-" + memberId;
  }

  /**
   * The member's plan.
   *
   * @throws CommandRejected {@code PLAN_UNKNOWN} when nothing was ever prescribed
   */
  public Current<Plan> of(MemberId memberId) {
    return find(memberId).orElseThrow(() -> new CommandRejected(PlanRejection.PLAN_UNKNOWN));
  }

  /** The member's plan; nothing when nothing was ever prescribed. */
  public Optional<Current<Plan>> find(MemberId memberId) {
    return histories.current(
        aggregateId(memberId), PlanEvent.class, new Plan.None(), PlanDecider::evolve);
  }
}
