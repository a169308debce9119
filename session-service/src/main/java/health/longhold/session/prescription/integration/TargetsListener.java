package health.longhold.session.prescription.integration;

import health.longhold.contract.Topics;
import health.longhold.contract.progress.v1.MemberTargets;
import health.longhold.kernel.MemberId;
import health.longhold.session.prescription.read.known.KnownTargets;
import health.longhold.starter.inbox.ContractListener;
import health.longhold.starter.inbox.ContractRecord;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the newest targets of every member, so that a prescription needs no other service. */
@Component
class TargetsListener implements ContractListener {
  private final KnownTargets targets;

  TargetsListener(KnownTargets targets) {
    this.targets = targets;
  }

  @Override
  public String group() {
    return "session.integration.targets-listener";
  }

  @Override
  public List<String> topics() {
    return List.of(Topics.PROGRESS_TARGETS);
  }

  @Override
  public void on(ContractRecord published) {
    switch (published.contract()) {
      case MemberTargets newer ->
          targets.keep(
              published.tenant(),
              PrescriptionContractMapper.INSTANCE.toDomain(newer),
              newer.changedAt());
      case null -> targets.forget(published.tenant(), MemberId.of(published.key()));
      default -> {} // a contract added to the topic later is not for this listener
    }
  }
}
