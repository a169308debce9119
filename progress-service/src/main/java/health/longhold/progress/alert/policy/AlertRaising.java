package health.longhold.progress.alert.policy;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.kernel.SessionId;
import health.longhold.progress.DataFile;
import health.longhold.progress.alert.domain.AlertClocks;
import health.longhold.progress.alert.domain.AlertCommand.RaiseAlert;
import health.longhold.progress.member.domain.Member.Enrolled;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.starter.command.Commands;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Raises alerts for policies. Where nobody reviews members only an emergency is raised: an alert
 * with a clock is a promise that somebody looks.
 */
@Component
class AlertRaising {
  private final AlertClocks clocks = DataFile.read("alert/clocks-1.yaml", AlertClocks.class);
  private final Commands commands;
  private final CurrentMembers members;

  AlertRaising(Commands commands, CurrentMembers members) {
    this.commands = commands;
    this.members = members;
  }

  /**
   * @param cause names what happened, the same each time it is heard of
   * @param happenedAt performed time
   * @param at when the server heard of it; the clock runs from then
   */
  void raise(
      MemberId memberId,
      ScreeningLevel level,
      String reason,
      @Nullable SessionId sessionId,
      String cause,
      Instant happenedAt,
      Instant at) {
    Enrolled member = members.enrolled(memberId);
    if (level == ScreeningLevel.NONE
        || (level != ScreeningLevel.EMERGENCY && !member.clinicalCover())) {
      return;
    }
    commands.send(
        new RaiseAlert(
            memberId,
            AlertCause.named(at, cause),
            level,
            reason,
            sessionId,
            at,
            clocks.acknowledgeBy(level, happenedAt, at, ZoneId.of(member.zone()))));
  }
}
