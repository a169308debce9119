package health.longhold.progress.progression.integration;

import health.longhold.contract.session.v1.command.CheckPrescribed;
import health.longhold.kernel.MemberId;
import health.longhold.progress.progression.domain.IssuedPrescriptions;
import health.longhold.starter.command.Commands;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Asks session-service anew each time; it throws {@code ServiceUnavailable} when nobody can tell.
 */
@Component
class AskedPrescriptions implements IssuedPrescriptions {
  private final Commands commands;

  AskedPrescriptions(Commands commands) {
    this.commands = commands;
  }

  @Override
  public boolean since(MemberId memberId, Instant moment) {
    return commands.<Boolean>send(new CheckPrescribed(memberId, moment));
  }
}
