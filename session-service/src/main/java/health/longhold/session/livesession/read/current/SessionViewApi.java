package health.longhold.session.livesession.read.current;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.Role;
import health.longhold.kernel.SessionId;
import health.longhold.session.livesession.domain.Session.Begun;
import health.longhold.session.livesession.domain.SessionRejection;
import health.longhold.starter.erasure.ErasedMembers;
import health.longhold.starter.web.Access;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a session to its member and to clinicians. */
@RestController
class SessionViewApi {
  private final CurrentSessions sessions;
  private final ErasedMembers erased;

  SessionViewApi(CurrentSessions sessions, ErasedMembers erased) {
    this.sessions = sessions;
    this.erased = erased;
  }

  @GetMapping("/api/sessions/{sessionId}")
  SessionView session(@PathVariable SessionId sessionId, Actor actor) {
    Access.require(actor, Role.MEMBER, Role.CLINICIAN);
    Begun session =
        sessions
            .find(actor.tenant(), sessionId)
            .filter(found -> isAllowed(actor, found))
            .orElseThrow(() -> new CommandRejected(SessionRejection.SESSION_UNKNOWN));
    // its events stay under the pseudonym, and nobody is shown them any more
    erased.refuse(actor.tenant(), session.start().memberId());
    return SessionView.of(session);
  }

  private static boolean isAllowed(Actor actor, Begun session) {
    return actor.is(Role.CLINICIAN)
        || session.start().memberId().toString().equals(actor.subject());
  }
}
