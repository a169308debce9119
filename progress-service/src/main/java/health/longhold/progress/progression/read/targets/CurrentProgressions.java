package health.longhold.progress.progression.read.targets;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.progress.Current;
import health.longhold.progress.Histories;
import health.longhold.progress.progression.domain.Progression;
import health.longhold.progress.progression.domain.ProgressionDecider;
import health.longhold.progress.progression.domain.ProgressionEvent;
import health.longhold.starter.erasure.MemberStore;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Members' progressions in the current actor's programme, folded from their events. */
@Component
@Transactional
public class CurrentProgressions implements MemberStore {
  private final Histories histories;
  private final JdbcClient jdbc;

  CurrentProgressions(Histories histories, JdbcClient jdbc) {
    this.histories = histories;
    this.jdbc = jdbc;
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

  @Override
  public String store() {
    return "snapshots";
  }

  @Override
  public void forget(ProgrammeId programme, MemberId member) {
    jdbc.sql("delete from aggregate_snapshot where tenant = :tenant and aggregate_identifier = :id")
        .param("tenant", programme.value())
        .param("id", aggregateId(member))
        .update();
  }
}
