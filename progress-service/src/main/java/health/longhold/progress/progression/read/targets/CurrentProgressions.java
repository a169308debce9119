package health.longhold.progress.progression.read.targets;

import health.longhold.kernel.MemberId;
import health.longhold.progress.Current;
import health.longhold.progress.Histories;
import health.longhold.progress.progression.domain.Progression;
import health.longhold.progress.progression.domain.ProgressionDecider;
import health.longhold.progress.progression.domain.ProgressionEvent;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/** Members' progressions in the current actor's programme, folded from their events. */
@Component
public class CurrentProgressions {
  private final Histories histories;

  CurrentProgressions(Histories histories) {
    this.histories = histories;
  }

  /** Where the events of a member's progression are kept. */
  public static String aggregateId(MemberId memberId) {
    return "progression-" + memberId;
  }

  /** The member's progression; nothing before their first plan or screening. */
  public Optional<Current<Progression>> find(MemberId memberId) {
    return histories.current(
        aggregateId(memberId),
        ProgressionEvent.class,
        Progression.NOT_BEGUN,
        ProgressionDecider::evolve);
  }

  /** The member's progression under a plan; nothing before the first one was adopted. */
  public Optional<Current<Progression>> adopted(MemberId memberId) {
    return find(memberId).filter(current -> current.state().now().terms() != null);
  }

  /**
   * The member's progression, unless this reader has had it in this batch already. All events of a
   * batch are stored before it is handled, so the first look has seen what the later ones would.
   */
  public Optional<Current<Progression>> findOnce(
      UnitOfWork<?> unit, Class<?> reader, MemberId memberId) {
    Set<MemberId> seen = unit.root().getOrComputeResource(reader.getName(), _ -> new HashSet<>());
    return seen.add(memberId) ? find(memberId) : Optional.empty();
  }
}
