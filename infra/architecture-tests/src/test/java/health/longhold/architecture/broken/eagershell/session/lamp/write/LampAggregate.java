package health.longhold.architecture.broken.eagershell.session.lamp.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.spring.stereotype.Aggregate;

/** Broken on purpose: leaves unknown ids to the framework. */
@Aggregate
public class LampAggregate {
  @CommandHandler
  void handle(String command) {}
}
