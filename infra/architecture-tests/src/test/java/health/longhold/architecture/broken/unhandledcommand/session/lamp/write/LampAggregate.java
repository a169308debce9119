package health.longhold.architecture.broken.unhandledcommand.session.lamp.write;

import health.longhold.architecture.broken.unhandledcommand.session.lamp.domain.LampCommand;
import org.axonframework.commandhandling.CommandHandler;

/** Broken on purpose: forgets to turn off. */
public class LampAggregate {
  @CommandHandler
  void handle(LampCommand.TurnOn command) {}
}
