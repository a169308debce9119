package health.longhold.session.livesession.read.current;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.kernel.SessionId;
import health.longhold.session.livesession.domain.SessionRejection;
import health.longhold.starter.access.Access;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.erasure.ErasedMembers;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a session to its member and to the clinicians of their care team. */
@RestController
class SessionViewApi {
  private final CurrentSessions sessions;
  private final ErasedMembers erased;
  private final Access access;

  SessionViewApi(CurrentSessions sessions, ErasedMembers erased, Access access) {
    this.sessions = sessions;
    this.erased = erased;
    this.access = access;
  }

  /**
   * Answers a session: its doses, what has arrived and, once ended, its result. Late entries and
   * corrections lead to another {@code revision} of the result; it is {@code complete} once the end
   * was told and no entry is missing.
   */
  @GetMapping("/api/sessions/{sessionId}")
  @Permitted(value = Role.CLINICIAN, self = true)
  SessionView session(@PathVariable SessionId sessionId, Actor actor) {
    Optional<MemberId> whose = sessions.memberOf(actor.tenant(), sessionId);
    access.require(actor, whose, SessionRejection.SESSION_UNKNOWN);
    // its events stay under the pseudonym, and nobody is shown them any more
    erased.refuse(actor.tenant(), whose.orElseThrow());
    return SessionView.of(sessions.find(actor.tenant(), sessionId).orElseThrow());
  }
}
