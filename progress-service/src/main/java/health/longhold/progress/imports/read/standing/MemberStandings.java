package health.longhold.progress.imports.read.standing;

import health.longhold.kernel.MemberId;
import health.longhold.progress.Current;
import health.longhold.progress.Histories;
import health.longhold.progress.progression.domain.Progression;
import health.longhold.progress.progression.domain.ProgressionDecider;
import health.longhold.progress.progression.domain.ProgressionEvent;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Members' progression from its history, never behind the record taken before. */
@Component
public class MemberStandings {
  private final Histories histories;

  MemberStandings(Histories histories) {
    this.histories = histories;
  }

  /** The progression of a member of the current actor's programme; empty before the first plan. */
  public Optional<Current<Progression>> of(MemberId memberId) {
    return histories
        .current(
            "progression-" + memberId,
            ProgressionEvent.class,
            Progression.NOT_BEGUN,
            ProgressionDecider::evolve)
        .filter(progression -> progression.state().now().terms() != null);
  }
}
