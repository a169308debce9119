package health.longhold.progress.careteam.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everybody ever assigned to a member, by name of sign-in, each with the newest period. Those whose
 * period is over stay, so that ending one twice is no mistake.
 */
public record CareTeam(List<Assignment> assignments) {

  /** Before anybody was assigned. */
  public static final CareTeam NOBODY = new CareTeam(List.of());

  public CareTeam {
    assignments = List.copyOf(assignments);
  }

  /** The newest assignment of a clinician, over or not. */
  public Optional<Assignment> of(String clinician) {
    return assignments.stream().filter(each -> each.clinician().equals(clinician)).findFirst();
  }

  /** Those whose assignment is not over at that moment, begun or not. */
  public List<Assignment> notOver(Instant at) {
    return assignments.stream().filter(each -> !each.isOver(at)).toList();
  }

  /** Access exists from {@code from} until just before {@code until}, without end if null. */
  public record Assignment(String clinician, Instant from, @Nullable Instant until) {

    boolean isOver(Instant at) {
      return until != null && !until.isAfter(at);
    }
  }
}
