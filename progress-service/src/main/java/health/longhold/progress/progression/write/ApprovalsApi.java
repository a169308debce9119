package health.longhold.progress.progression.write;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProposalId;
import health.longhold.kernel.Role;
import health.longhold.progress.progression.domain.ProgressionRejection;
import health.longhold.starter.access.Access;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.command.ServiceUnavailable;
import health.longhold.starter.erasure.ErasedMembers;
import health.longhold.starter.web.InvalidRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Approves the raises of many members in one request, or takes such approvals back. Each stands for
 * itself: what is refused for one changes nothing for the others, and all may be sent again.
 */
@RestController
@RequestMapping("/api/proposals")
class ApprovalsApi {
  /** About as many as one clinician looks after; more come in further requests. */
  private static final int MOST = 200;

  private final Approvals approvals;
  private final Access access;
  private final ErasedMembers erased;
  private final InstantSource clock;

  ApprovalsApi(Approvals approvals, Access access, ErasedMembers erased, InstantSource clock) {
    this.approvals = approvals;
    this.access = access;
    this.erased = erased;
    this.clock = clock;
  }

  /**
   * Approves the proposed raises of many members, each for itself. 1 to 200 raises (422). What is
   * refused for one stands as {@code code} in its outcome, under a 200, and changes nothing for the
   * others; all may be sent again.
   */
  @PostMapping("/approve")
  @Permitted(Role.CLINICIAN)
  Outcomes approve(@RequestBody Raises body, Actor actor) {
    return forEach(
        body,
        actor,
        raise -> approvals.approve(raise.memberId(), raise.proposalId(), clock.instant(), null));
  }

  /**
   * Takes back the approvals of many members' raises, each for itself. 1 to 200 raises (422). What
   * is refused for one stands as {@code code} in its outcome, under a 200, and changes nothing for
   * the others; all may be sent again.
   */
  @PostMapping("/undo")
  @Permitted(Role.CLINICIAN)
  Outcomes undo(@RequestBody Raises body, Actor actor) {
    return forEach(
        body,
        actor,
        raise -> approvals.undo(raise.memberId(), raise.proposalId(), clock.instant(), null));
  }

  private Outcomes forEach(Raises body, Actor actor, Sent sent) {
    if (body.raises().isEmpty() || body.raises().size() > MOST) {
      throw new InvalidRequest("raises", "has the wrong length", "1 to " + MOST);
    }
    return new Outcomes(
        body.raises().stream().distinct().map(raise -> outcome(raise, actor, sent)).toList());
  }

  private Outcome outcome(Raise raise, Actor actor, Sent sent) {
    try {
      access.require(actor, Optional.of(raise.memberId()), ProgressionRejection.PROPOSAL_UNKNOWN);
      erased.refuse(actor.tenant(), raise.memberId());
      return new Outcome(raise.memberId(), raise.proposalId(), true, sent.asOf(raise), null);
    } catch (CommandRejected refused) {
      return new Outcome(
          raise.memberId(), raise.proposalId(), false, null, refused.rejection().name());
    } catch (ServiceUnavailable _) {
      return new Outcome(raise.memberId(), raise.proposalId(), false, null, "UNAVAILABLE");
    }
  }

  @FunctionalInterface
  private interface Sent {
    long asOf(Raise raise);
  }

  /** The raises meant, at most 200. */
  record Raises(List<Raise> raises) {}

  /** One member's proposed raise. */
  record Raise(MemberId memberId, ProposalId proposalId) {}

  /** One outcome for each raise, in their order; a raise named twice has one. */
  record Outcomes(List<Outcome> outcomes) {}

  /**
   * What came of one: {@code done}, with the {@code asOf} from which reads show it, or the {@code
   * code} of the refusal; {@code UNAVAILABLE} may be sent again.
   */
  record Outcome(
      MemberId memberId,
      ProposalId proposalId,
      boolean done,
      @Nullable Long asOf,
      @Nullable String code) {}
}
