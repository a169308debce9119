package health.longhold.progress.progression.write;

import health.longhold.kernel.CheckInId;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Pain;
import health.longhold.kernel.ProposalId;
import health.longhold.kernel.Role;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.progress.progression.domain.ClinicalReason;
import health.longhold.progress.progression.domain.ProgressionCommand;
import health.longhold.progress.progression.domain.ProgressionCommand.ClearSuspension;
import health.longhold.progress.progression.domain.ProgressionCommand.OverrideTarget;
import health.longhold.progress.progression.domain.ProgressionCommand.RecordCheckIn;
import health.longhold.progress.progression.domain.ProgressionCommand.RecordOutsideAssessment;
import health.longhold.progress.progression.domain.ProgressionCommand.WithholdExercise;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.audit.AuditNote;
import health.longhold.starter.command.Commands;
import health.longhold.starter.web.At;
import health.longhold.starter.web.ETags;
import health.longhold.starter.web.IfMatch;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What members tell and clinicians decide about targets. Every answer is the {@code asOf} from
 * which targets and prescriptions show it.
 */
@RestController
@RequestMapping("/api/members/{memberId}")
class ProgressionApi {
  private final Commands commands;
  private final Approvals approvals;
  private final CurrentMembers members;
  private final At at;
  private final InstantSource clock;

  ProgressionApi(
      Commands commands, Approvals approvals, CurrentMembers members, At at, InstantSource clock) {
    this.commands = commands;
    this.approvals = approvals;
    this.members = members;
    this.at = at;
    this.clock = clock;
  }

  /**
   * Records a member's pain on the morning after a session, from 0 to 10. A clear morning lets a
   * raise through that waits for nothing else; a score of 6 or more asks for a new screening. May
   * be repeated; its id with another score or time is refused (409).
   */
  @PostMapping("/check-ins")
  @Permitted(self = true)
  ResponseEntity<AsOf> checkIn(@PathVariable MemberId memberId, @RequestBody CheckIn body) {
    return send(
        new RecordCheckIn(memberId, body.id(), at.check(body.at()), body.score(), false), null);
  }

  /**
   * Lifts a suspension because a professional elsewhere has assessed the member. Only where the
   * programme has no clinicians (403 CLINICIAN_NEEDED) and training is suspended (409
   * NOT_SUSPENDED). May be repeated with the same {@code at}.
   */
  @PostMapping("/outside-assessment")
  @Permitted(self = true)
  ResponseEntity<AsOf> outsideAssessment(
      @PathVariable MemberId memberId, @RequestBody Happened body) {
    return send(
        new RecordOutsideAssessment(
            memberId, members.enrolled(memberId).clinicalCover(), checked(body.at())),
        null);
  }

  /**
   * Sets a member's target by a clinician's own judgement. At most the ladder's highest dose (422).
   * A raise that waits lapses, a withheld exercise is back, and prescriptions already issued keep
   * their doses. May be repeated with the same {@code at}.
   */
  @PutMapping("/targets/{exerciseId}")
  @Permitted(Role.CLINICIAN)
  ResponseEntity<AsOf> override(
      @PathVariable MemberId memberId,
      @PathVariable ExerciseId exerciseId,
      @RequestBody NewTarget body,
      IfMatch ifMatch) {
    AuditNote.why(body.reason());
    return send(
        new OverrideTarget(memberId, exerciseId, body.dose(), body.reason(), checked(body.at())),
        ifMatch.sequence());
  }

  /**
   * Takes an exercise out of a member's training until a clinician sets its target anew. A raise
   * that waits lapses; prescriptions already issued keep the exercise. May be repeated.
   */
  @PostMapping("/targets/{exerciseId}/withhold")
  @Permitted(Role.CLINICIAN)
  ResponseEntity<AsOf> withhold(
      @PathVariable MemberId memberId,
      @PathVariable ExerciseId exerciseId,
      @RequestBody Reasoned body,
      IfMatch ifMatch) {
    AuditNote.why(body.reason());
    return send(
        new WithholdExercise(memberId, exerciseId, body.reason(), checked(body.at())),
        ifMatch.sequence());
  }

  /**
   * Approves a proposed raise of a member's target. It takes effect at once, or with the morning
   * check-in it still waits for. May be repeated; a raise that has lapsed is refused (409
   * PROPOSAL_LAPSED).
   */
  @PostMapping("/proposals/{proposalId}/approve")
  @Permitted(Role.CLINICIAN)
  ResponseEntity<AsOf> approve(
      @PathVariable MemberId memberId,
      @PathVariable ProposalId proposalId,
      @RequestBody Happened body,
      IfMatch ifMatch) {
    members.enrolled(memberId);
    return answer(approvals.approve(memberId, proposalId, checked(body.at()), ifMatch.sequence()));
  }

  /**
   * Takes back the approval of a raise until the member's next prescription is issued. From then
   * on, or once the target has changed again, it is refused (409 APPROVAL_IN_USE). May be repeated.
   */
  @PostMapping("/proposals/{proposalId}/undo")
  @Permitted(Role.CLINICIAN)
  ResponseEntity<AsOf> undo(
      @PathVariable MemberId memberId, @PathVariable ProposalId proposalId, IfMatch ifMatch) {
    members.enrolled(memberId);
    return answer(approvals.undo(memberId, proposalId, clock.instant(), ifMatch.sequence()));
  }

  /**
   * Lifts the suspension of a member's training, with a coded reason. Refused when training is not
   * suspended (409 NOT_SUSPENDED). May be repeated with the same {@code at}.
   */
  @PostMapping("/suspension/clear")
  @Permitted(Role.CLINICIAN)
  ResponseEntity<AsOf> clearSuspension(
      @PathVariable MemberId memberId, @RequestBody Reasoned body, IfMatch ifMatch) {
    AuditNote.why(body.reason());
    return send(
        new ClearSuspension(memberId, body.reason(), checked(body.at())), ifMatch.sequence());
  }

  private ResponseEntity<AsOf> send(ProgressionCommand command, @Nullable Long ifMatch) {
    members.enrolled(command.memberId());
    return answer(commands.<Long>send(command, ifMatch));
  }

  private static ResponseEntity<AsOf> answer(long asOf) {
    return ResponseEntity.ok().eTag(ETags.of(asOf)).body(new AsOf(asOf));
  }

  private Instant checked(@Nullable Instant given) {
    return given == null ? clock.instant() : at.check(given);
  }

  /** The sequence number from which reads show what was done. */
  record AsOf(long asOf) {}

  /** The next morning's pain; the id makes repeating safe. */
  record CheckIn(CheckInId id, Instant at, Pain score) {}

  /** When it happened; now if left out. */
  record Happened(@Nullable Instant at) {}

  /** A clinician's target, on a rung or between. */
  record NewTarget(Dose dose, ClinicalReason reason, @Nullable Instant at) {}

  /** A clinician's reason, and when; now if left out. */
  record Reasoned(ClinicalReason reason, @Nullable Instant at) {}
}
