package health.longhold.progress.progression.write;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProposalId;
import health.longhold.progress.progression.domain.IssuedPrescriptions;
import health.longhold.progress.progression.domain.ProgressionCommand.ApproveRaise;
import health.longhold.progress.progression.domain.ProgressionCommand.UndoApproval;
import health.longhold.progress.progression.read.targets.CurrentProgressions;
import health.longhold.starter.command.Commands;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives and takes back approvals of raises; both answer the {@code asOf} that shows it. */
@Component
class Approvals {
  private final Commands commands;
  private final CurrentProgressions progressions;
  private final IssuedPrescriptions prescriptions;

  Approvals(
      Commands commands, CurrentProgressions progressions, IssuedPrescriptions prescriptions) {
    this.prescriptions = prescriptions;
    this.commands = commands;
    this.progressions = progressions;
  }

  long approve(MemberId memberId, ProposalId proposalId, Instant at, @Nullable Long ifMatch) {
    return commands.<Long>send(new ApproveRaise(memberId, proposalId, at), ifMatch);
  }

  /**
   * A raise that still waits is in no prescription, so nobody need be asked.
   *
   * @throws health.longhold.starter.command.ServiceUnavailable when nobody can tell
   */
  long undo(MemberId memberId, ProposalId proposalId, Instant at, @Nullable Long ifMatch) {
    boolean prescribed =
        progressions
            .find(memberId)
            .flatMap(current -> current.state().inForceSince(proposalId))
            .filter(since -> prescriptions.since(memberId, since))
            .isPresent();
    return commands.<Long>send(new UndoApproval(memberId, proposalId, prescribed, at), ifMatch);
  }
}
