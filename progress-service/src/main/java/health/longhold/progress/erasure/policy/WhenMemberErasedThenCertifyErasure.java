package health.longhold.progress.erasure.policy;

import health.longhold.kernel.MetadataKeys;
import health.longhold.kernel.ProgrammeId;
import health.longhold.progress.member.domain.MemberCommand.CertifyErasure;
import health.longhold.progress.member.domain.MemberCommand.EraseMember;
import health.longhold.progress.member.domain.MemberEvent.ErasureCertified;
import health.longhold.progress.member.domain.MemberEvent.MemberErased;
import health.longhold.starter.command.Commands;
import health.longhold.starter.erasure.ErasureMessages;
import health.longhold.starter.erasure.Forgetting;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Clears every store of this service and certifies it. Rows, position and certificate are one
 * transaction; the key lies in another database and goes first, so a crash in between leaves notes
 * that nobody can read until the next try deletes them.
 */
@Component
@ProcessingGroup("progress.policy.certify-erasure")
@DisallowReplay
class WhenMemberErasedThenCertifyErasure {
  private final Forgetting forgetting;
  private final Commands commands;
  private final InstantSource clock;

  WhenMemberErasedThenCertifyErasure(
      Forgetting forgetting, Commands commands, InstantSource clock) {
    this.forgetting = forgetting;
    this.commands = commands;
    this.clock = clock;
  }

  @EventHandler
  void on(MemberErased erased, @MetaDataValue(MetadataKeys.TENANT) String tenant) {
    List<String> cleared = forgetting.forget(new ProgrammeId(tenant), erased.memberId());
    commands.<Object>send(new CertifyErasure(erased.memberId(), cleared, clock.instant()));
  }

  /** What is about the erasure itself, and so gets through to those who were erased. */
  @Configuration(proxyBeanMethods = false)
  static class Messages {
    @Bean
    ErasureMessages erasureMessages() {
      return new ErasureMessages(
          Set.of(
              EraseMember.class, CertifyErasure.class, MemberErased.class, ErasureCertified.class));
    }
  }
}
