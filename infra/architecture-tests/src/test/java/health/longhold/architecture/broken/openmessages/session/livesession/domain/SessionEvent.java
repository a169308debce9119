package health.longhold.architecture.broken.openmessages.session.livesession.domain;

/** Broken on purpose: anybody may add an event. */
public interface SessionEvent {
  String id();
}
