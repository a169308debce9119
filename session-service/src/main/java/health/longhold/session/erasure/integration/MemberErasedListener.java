package health.longhold.session.erasure.integration;

import health.longhold.contract.Topics;
import health.longhold.contract.progress.v1.MemberErased;
import health.longhold.starter.erasure.Forgetting;
import health.longhold.starter.inbox.ContractListener;
import health.longhold.starter.inbox.ContractRecord;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Clears a member out of this service and blocks them. It stands on no other feature: each brings
 * its own stores.
 */
@Component
class MemberErasedListener implements ContractListener {
  private final Forgetting forgetting;

  MemberErasedListener(Forgetting forgetting) {
    this.forgetting = forgetting;
  }

  @Override
  public String group() {
    return "session.integration.member-erased";
  }

  @Override
  public List<String> topics() {
    return List.of(Topics.PROGRESS_EVENTS);
  }

  @Override
  public void on(ContractRecord published) {
    if (published.contract() instanceof MemberErased erased) {
      forgetting.forget(published.tenant(), erased.memberId());
    }
  }
}
