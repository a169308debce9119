package health.longhold.progress.careteam.read.current;

import health.longhold.kernel.MemberId;
import health.longhold.progress.Current;
import health.longhold.progress.Histories;
import health.longhold.progress.careteam.domain.CareTeam;
import health.longhold.progress.careteam.domain.CareTeamDecider;
import health.longhold.progress.careteam.domain.CareTeamEvent;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Care teams in the current actor's programme, never behind a command just answered. */
@Component
public class CurrentCareTeams {
  private final Histories histories;

  CurrentCareTeams(Histories histories) {
    this.histories = histories;
  }

  /** Where the events of a member's care team are kept. */
  public static String aggregateId(MemberId memberId) {
    return "care-team-" + memberId;
  }

  /** The member's care team; nothing before anybody was assigned. */
  public Optional<Current<CareTeam>> find(MemberId memberId) {
    return histories.current(
        aggregateId(memberId), CareTeamEvent.class, CareTeam.NOBODY, CareTeamDecider::evolve);
  }
}
