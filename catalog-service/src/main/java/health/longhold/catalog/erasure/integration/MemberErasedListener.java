package health.longhold.catalog.erasure.integration;

import health.longhold.contract.Topics;
import health.longhold.contract.progress.v1.MemberErased;
import health.longhold.starter.erasure.Forgetting;
import health.longhold.starter.inbox.ContractListener;
import health.longhold.starter.inbox.ContractRecord;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Blocks a member here, too. The catalogue is about nobody, but members read it, and what every
 * service keeps of its callers goes.
 */
@Component
class MemberErasedListener implements ContractListener {
  private final Forgetting forgetting;

  MemberErasedListener(Forgetting forgetting) {
    this.forgetting = forgetting;
  }

  @Override
  public String group() {
    return "catalog.integration.member-erased";
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
