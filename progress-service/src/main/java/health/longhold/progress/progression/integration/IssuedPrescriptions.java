package health.longhold.progress.progression.integration;

import health.longhold.contract.session.v1.command.CheckPrescribed;
import health.longhold.kernel.MemberId;
import health.longhold.starter.command.Commands;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What session-service has issued to members, asked anew each time. */
@Component
public class IssuedPrescriptions {
  private final Commands commands;

  IssuedPrescriptions(Commands commands) {
    this.commands = commands;
  }

  /**
   * Whether a prescription was issued at this moment or later. One that is issued while the answer
   * is on its way stays as it is: frozen prescriptions never change.
   *
   * @throws health.longhold.starter.command.ServiceUnavailable when nobody can tell
   */
  public boolean since(MemberId memberId, Instant moment) {
    return commands.<Boolean>send(new CheckPrescribed(memberId, moment));
  }
}
