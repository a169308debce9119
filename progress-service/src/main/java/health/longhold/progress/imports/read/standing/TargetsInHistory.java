package health.longhold.progress.imports.read.standing;

import health.longhold.kernel.MemberId;
import health.longhold.progress.imports.domain.TargetsSeen;
import health.longhold.progress.progression.domain.Terms;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Targets as far as a member's history goes. */
@Component
class TargetsInHistory implements TargetsSeen {
  private final MemberStandings standings;

  TargetsInHistory(MemberStandings standings) {
    this.standings = standings;
  }

  @Override
  public Optional<Seen> of(MemberId memberId) {
    return standings
        .of(memberId)
        .flatMap(
            progression -> {
              Terms terms = progression.state().now().terms();
              return terms == null
                  ? Optional.empty()
                  : Optional.of(
                      new Seen(progression.sequence(), terms.planId(), terms.planVersion()));
            });
  }
}
