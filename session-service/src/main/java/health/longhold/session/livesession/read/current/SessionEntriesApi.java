package health.longhold.session.livesession.read.current;

import health.longhold.kernel.Actor;
import health.longhold.kernel.Role;
import health.longhold.kernel.SessionId;
import health.longhold.session.livesession.domain.Session.Begun;
import health.longhold.session.livesession.domain.SessionRejection;
import health.longhold.session.livesession.domain.ToldValue;
import health.longhold.starter.access.Access;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.erasure.ErasedMembers;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Names the place of each value in a session's journal, so that a correction can point to it from
 * any device.
 */
@RestController
class SessionEntriesApi {
  private final CurrentSessions sessions;
  private final ErasedMembers erased;
  private final Access access;

  SessionEntriesApi(CurrentSessions sessions, ErasedMembers erased, Access access) {
    this.sessions = sessions;
    this.erased = erased;
    this.access = access;
  }

  /** Every hold, pain and effort told, by device, then seq. */
  record Entries(List<ToldValue> entries) {}

  /**
   * Answers every hold, pain and effort told in a session, and its place in the journal. A
   * correction names that place, {@code device} and {@code seq}. {@code told} is what was noted
   * first, {@code value} what counts: seconds held, or a score from 0 to 10.
   */
  @GetMapping("/api/sessions/{sessionId}/entries")
  @Permitted(value = Role.CLINICIAN, self = true)
  Entries entries(@PathVariable SessionId sessionId, Actor actor) {
    Optional<Begun> session = sessions.find(actor.tenant(), sessionId);
    access.require(
        actor, session.map(begun -> begun.start().memberId()), SessionRejection.SESSION_UNKNOWN);
    Begun begun = session.orElseThrow();
    erased.refuse(actor.tenant(), begun.start().memberId());
    return new Entries(ToldValue.all(begun));
  }
}
