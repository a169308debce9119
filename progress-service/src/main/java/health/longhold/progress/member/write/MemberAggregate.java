package health.longhold.progress.member.write;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import health.longhold.progress.Current;
import health.longhold.progress.member.domain.Member;
import health.longhold.progress.member.domain.MemberCommand;
import health.longhold.progress.member.domain.MemberCommand.CertifyErasure;
import health.longhold.progress.member.domain.MemberCommand.EnrolMember;
import health.longhold.progress.member.domain.MemberCommand.EraseMember;
import health.longhold.progress.member.domain.MemberDecider;
import health.longhold.progress.member.domain.MemberEvent;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.starter.command.TargetResolver;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The shell around {@link MemberDecider}. */
@Aggregate(commandTargetResolver = "memberTarget")
public class MemberAggregate {
  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  private Member member = new Member.NotEnrolled();

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Current<Member> handle(EnrolMember command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Current<Member> handle(EraseMember command) {
    return forward(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  Current<Member> handle(CertifyErasure command) {
    return forward(command);
  }

  private Current<Member> forward(MemberCommand command) {
    List<MemberEvent> events = MemberDecider.decide(member, command);
    events.forEach(AggregateLifecycle::apply);
    return new Current<>(member, AggregateLifecycle.getVersion(), !events.isEmpty());
  }

  @EventSourcingHandler
  void on(MemberEvent event) {
    id = CurrentMembers.aggregateId(event.memberId());
    member = MemberDecider.evolve(member, event);
  }

  /** Which member a command is for. */
  @Configuration(proxyBeanMethods = false)
  static class Target {
    @Bean
    CommandTargetResolver memberTarget() {
      return TargetResolver.of(
          MemberCommand.class, command -> CurrentMembers.aggregateId(command.memberId()));
    }
  }
}
