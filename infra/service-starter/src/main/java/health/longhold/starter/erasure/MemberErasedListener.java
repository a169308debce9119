package health.longhold.starter.erasure;

import health.longhold.contract.Topics;
import health.longhold.contract.progress.v1.MemberErased;
import health.longhold.starter.inbox.ContractListener;
import health.longhold.starter.inbox.ContractRecord;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;

/**
 * Clears a member whom progress-service has erased out of this service, and blocks them. It stands
 * on no feature: each brings its own stores. Services that do not decide on erasures import it.
 */
public final class MemberErasedListener implements ContractListener {
  private final Forgetting forgetting;
  private final String service;

  MemberErasedListener(Forgetting forgetting, @Value("${longhold.service}") String service) {
    this.forgetting = forgetting;
    this.service = service;
  }

  @Override
  public String group() {
    return service + ".integration.member-erased";
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
