package health.longhold.progress.caseload.read.board;

import health.longhold.kernel.MemberId;
import health.longhold.progress.caseload.domain.Concern;
import health.longhold.progress.progression.read.targets.TargetsView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member in a clinician's care: what to call them, their targets once they have agreed a plan,
 * the day of their last session, the worst pain of the latest ones, newest first, and why they
 * should be looked at, the gravest first.
 */
public record Cared(
    MemberId memberId,
    String name,
    @Nullable TargetsView targets,
    @Nullable LocalDate lastSession,
    List<Integer> pains,
    List<Concern> concerns) {

  public Cared {
    pains = List.copyOf(pains);
    concerns = List.copyOf(concerns);
  }

  /** The same without what an open flag tells already. */
  Cared besidesTheirFlag() {
    return new Cared(
        memberId,
        name,
        targets,
        lastSession,
        pains,
        concerns.stream().filter(concern -> !(concern instanceof Concern.Suspended)).toList());
  }
}
