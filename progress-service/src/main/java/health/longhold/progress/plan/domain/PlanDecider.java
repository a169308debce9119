package health.longhold.progress.plan.domain;

import static health.longhold.progress.plan.domain.PlanRejection.AGREED_SINCE;
import static health.longhold.progress.plan.domain.PlanRejection.PLAN_ENDED;
import static health.longhold.progress.plan.domain.PlanRejection.PLAN_EXISTS;
import static health.longhold.progress.plan.domain.PlanRejection.PLAN_ID_REUSED;
import static health.longhold.progress.plan.domain.PlanRejection.PLAN_NOT_ACCEPTED;
import static health.longhold.progress.plan.domain.PlanRejection.PLAN_PAUSED;
import static health.longhold.progress.plan.domain.PlanRejection.PLAN_UNKNOWN;
import static health.longhold.progress.plan.domain.PlanRejection.VERSION_NOT_PROPOSED;

import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.PlanId;
import health.longhold.progress.plan.domain.Plan.Active;
import health.longhold.progress.plan.domain.Plan.Ended;
import health.longhold.progress.plan.domain.Plan.Known;
import health.longhold.progress.plan.domain.Plan.None;
import health.longhold.progress.plan.domain.Plan.Paused;
import health.longhold.progress.plan.domain.Plan.Proposed;
import health.longhold.progress.plan.domain.Plan.Version;
import health.longhold.progress.plan.domain.PlanCommand.AcceptPlan;
import health.longhold.progress.plan.domain.PlanCommand.EndPlan;
import health.longhold.progress.plan.domain.PlanCommand.PausePlan;
import health.longhold.progress.plan.domain.PlanCommand.PrescribePlan;
import health.longhold.progress.plan.domain.PlanCommand.ResumePlan;
import health.longhold.progress.plan.domain.PlanCommand.RevisePlan;
import health.longhold.progress.plan.domain.PlanEvent.PlanAccepted;
import health.longhold.progress.plan.domain.PlanEvent.PlanEnded;
import health.longhold.progress.plan.domain.PlanEvent.PlanPaused;
import health.longhold.progress.plan.domain.PlanEvent.PlanProposed;
import health.longhold.progress.plan.domain.PlanEvent.PlanResumed;
import health.longhold.progress.plan.domain.PlanEvent.PlanRevised;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One plan a member: proposed by a clinician, in force once the member agrees. */
public final class PlanDecider {

  private PlanDecider() {}

  public static List<PlanEvent> decide(Plan plan, PlanCommand command) {
    return switch (command) {
      case PrescribePlan prescribe -> prescribe(plan, prescribe);
      case RevisePlan revise -> revise(known(plan, revise.planId()), revise);
      case AcceptPlan accept -> accept(known(plan, accept.planId()), accept);
      case PausePlan pause -> pause(known(plan, pause.planId()), pause);
      case ResumePlan resume -> resume(known(plan, resume.planId()), resume);
      case EndPlan end -> end(known(plan, end.planId()), end);
    };
  }

  public static Plan evolve(Plan plan, PlanEvent event) {
    return switch (event) {
      case PlanProposed e ->
          new Proposed(
              e.planId(),
              new Version(e.version(), e.content(), e.policy(), e.ageBand()),
              plan instanceof Known before ? before.agreedAt() : null);
      case PlanRevised e ->
          proposed(plan, new Version(e.version(), e.content(), e.policy(), e.ageBand()));
      case PlanAccepted e -> accepted(plan, e.acceptedAt());
      case PlanPaused _ ->
          plan instanceof Active(PlanId id, Version accepted, var proposal, var agreedAt)
              ? new Paused(id, accepted, proposal, agreedAt)
              : plan;
      case PlanResumed _ ->
          plan instanceof Paused(PlanId id, Version accepted, var proposal, var agreedAt)
              ? new Active(id, accepted, proposal, agreedAt)
              : plan;
      case PlanEnded _ ->
          plan instanceof Known known
              ? new Ended(known.planId(), known.newest(), known.agreedAt())
              : plan;
    };
  }

  private static Plan proposed(Plan plan, Version version) {
    return switch (plan) {
      case Proposed p -> new Proposed(p.planId(), version, p.agreedAt());
      case Active a -> new Active(a.planId(), a.accepted(), version, a.agreedAt());
      case Paused p -> new Paused(p.planId(), p.accepted(), version, p.agreedAt());
      case None _, Ended _ -> plan;
    };
  }

  private static Plan accepted(Plan plan, Instant at) {
    return plan instanceof Known known
        ? new Active(known.planId(), known.newest(), null, at)
        : plan;
  }

  private static Known known(Plan plan, @Nullable PlanId planId) {
    if (plan instanceof Known known && (planId == null || known.planId().equals(planId))) {
      return known;
    }
    throw new CommandRejected(PLAN_UNKNOWN);
  }

  private static List<PlanEvent> prescribe(Plan plan, PrescribePlan command) {
    return switch (plan) {
      case None _ -> List.of(proposal(command));
      case Ended ended when !ended.planId().equals(command.planId()) -> List.of(proposal(command));
      case Ended _ -> throw new CommandRejected(PLAN_ENDED);
      case Known known when known.planId().equals(command.planId()) -> repeated(known, command);
      case Known known ->
          throw new CommandRejected(PLAN_EXISTS, Map.of("planId", known.planId().value()));
    };
  }

  private static List<PlanEvent> repeated(Known known, PrescribePlan command) {
    if (known.newest().content().asksTheSameAs(PlanDraft.of(command.request()))) {
      return List.of();
    }
    throw new CommandRejected(PLAN_ID_REUSED);
  }

  private static PlanEvent proposal(PrescribePlan command) {
    PlanRequest request = command.request();
    return new PlanProposed(
        command.memberId(),
        command.planId(),
        1,
        PlanDraft.of(request),
        request.rules().policy(),
        request.ageBand(),
        command.at());
  }

  private static List<PlanEvent> revise(Known plan, RevisePlan command) {
    requireNotEnded(plan);
    PlanRequest request = command.request();
    PlanContent content = PlanDraft.of(request);
    if (plan.newest().content().asksTheSameAs(content)) {
      return List.of();
    }
    return List.of(
        new PlanRevised(
            command.memberId(),
            plan.planId(),
            plan.newest().number() + 1,
            content,
            request.rules().policy(),
            request.ageBand(),
            command.at()));
  }

  private static List<PlanEvent> accept(Known plan, AcceptPlan command) {
    if (command.version() != null && command.version() != plan.newest().number()) {
      throw new CommandRejected(VERSION_NOT_PROPOSED, Map.of("proposed", plan.newest().number()));
    }
    return switch (plan) {
      case Proposed proposed -> List.of(agreed(plan, proposed.proposal(), command));
      case Active(_, _, Version proposal, _) when proposal != null ->
          List.of(agreed(plan, proposal, command));
      case Active _ -> List.of();
      case Paused _ -> throw new CommandRejected(PLAN_PAUSED);
      case Ended _ -> throw new CommandRejected(PLAN_ENDED);
    };
  }

  private static PlanEvent agreed(Known plan, Version version, AcceptPlan command) {
    PlanContent content = version.content();
    return new PlanAccepted(
        command.memberId(),
        plan.planId(),
        version.number(),
        content.sessionsPerWeek(),
        content.routines(),
        content.exercises(),
        version.policy(),
        command.clinicalCover(),
        command.missingMorning(),
        version.ageBand(),
        command.zone(),
        inOrder(plan.agreedAt(), command),
        command.imported());
  }

  /**
   * Agreements are in force one after the other. A phone's clock that runs slow is forgiven; a
   * record of the past that contradicts what is on record is not.
   */
  private static Instant inOrder(@Nullable Instant agreedAt, AcceptPlan command) {
    if (agreedAt == null || !command.at().isBefore(agreedAt)) {
      return command.at();
    }
    if (command.imported()) {
      throw new CommandRejected(
          AGREED_SINCE, Map.of("field", "at", "allowed", "from " + agreedAt + " on"));
    }
    return agreedAt;
  }

  private static List<PlanEvent> pause(Known plan, PausePlan command) {
    return switch (plan) {
      case Proposed _ -> throw new CommandRejected(PLAN_NOT_ACCEPTED);
      case Active _ -> List.of(new PlanPaused(command.memberId(), plan.planId(), command.at()));
      case Paused _ -> List.of();
      case Ended _ -> throw new CommandRejected(PLAN_ENDED);
    };
  }

  private static List<PlanEvent> resume(Known plan, ResumePlan command) {
    return switch (plan) {
      case Proposed _ -> throw new CommandRejected(PLAN_NOT_ACCEPTED);
      case Active _ -> List.of();
      case Paused _ -> List.of(new PlanResumed(command.memberId(), plan.planId(), command.at()));
      case Ended _ -> throw new CommandRejected(PLAN_ENDED);
    };
  }

  private static List<PlanEvent> end(Known plan, EndPlan command) {
    return switch (plan) {
      case Proposed _, Active _, Paused _ ->
          List.of(new PlanEnded(command.memberId(), plan.planId(), command.at(), command.reason()));
      case Ended _ -> List.of();
    };
  }

  private static void requireNotEnded(Known plan) {
    if (plan instanceof Ended) {
      throw new CommandRejected(PLAN_ENDED);
    }
  }
}
