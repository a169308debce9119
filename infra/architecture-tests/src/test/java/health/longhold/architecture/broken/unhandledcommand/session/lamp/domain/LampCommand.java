package health.longhold.architecture.broken.unhandledcommand.session.lamp.domain;

/** Broken on purpose: one of two commands has no handler. */
public sealed interface LampCommand {
  /** Handled. */
  record TurnOn(String id) implements LampCommand {}

  /** Forgotten. */
  record TurnOff(String id) implements LampCommand {}
}
