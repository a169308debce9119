package health.longhold.starter.access;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;

/** Which members are in a clinician's care; each service asks rows of its own. */
@FunctionalInterface
public interface CareTeams {

  /** Whether the member, of the actor's programme, is in the actor's care at this moment. */
  boolean includes(Actor actor, MemberId memberId);
}
