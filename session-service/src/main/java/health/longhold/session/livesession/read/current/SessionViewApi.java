package health.longhold.session.livesession.read.current;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.Role;
import health.longhold.kernel.SessionId;
import health.longhold.session.livesession.domain.Session.Begun;
import health.longhold.session.livesession.domain.SessionRejection;
import health.longhold.starter.audit.AuditNote;
import health.longhold.starter.web.Access;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a session to its member and to clinicians. */
@RestController
class SessionViewApi {
  private final CurrentSessions sessions;

  SessionViewApi(CurrentSessions sessions) {
    this.sessions = sessions;
  }

  @GetMapping("/api/sessions/{sessionId}")
  SessionView session(@PathVariable SessionId sessionId, Actor actor) {
    Access.require(actor, Role.MEMBER, Role.CLINICIAN);
    Optional<Begun> found = sessions.find(actor.tenant(), sessionId);
    found.ifPresent(session -> AuditNote.whose(session.start().memberId()));
    return found
        .filter(session -> isAllowed(actor, session))
        .map(SessionView::of)
        .orElseThrow(() -> new CommandRejected(SessionRejection.SESSION_UNKNOWN));
  }

  private static boolean isAllowed(Actor actor, Begun session) {
    return actor.is(Role.CLINICIAN)
        || session.start().memberId().toString().equals(actor.subject());
  }
}
