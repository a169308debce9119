package health.longhold.session.livesession.domain;

import health.longhold.session.livesession.domain.SessionEvent.SessionStarted;

/** One run of a prescription's routine. */
public sealed interface Session {
  Session NOT_STARTED = new NotStarted();

  record NotStarted() implements Session {}

  /** A session that has begun, whether it goes on or not. */
  sealed interface Begun extends Session {
    Course course();

    default SessionStarted start() {
      return course().start();
    }
  }

  record Running(Course course) implements Begun {}

  /** An ended session; entries and corrections may still change its result. */
  record Ended(Course course, int revision, boolean complete, SessionResult result)
      implements Begun {}
}
