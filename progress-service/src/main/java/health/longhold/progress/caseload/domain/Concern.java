package health.longhold.progress.caseload.domain;

import java.util.List;

/** One reason to look at a member; the order of the kinds is the order of urgency. */
public sealed interface Concern {

  /** Training is suspended until somebody clears it. */
  record Suspended() implements Concern {}

  /** Mean pain of the latest sessions against those before, on the scale of 0 to 10. */
  record PainRising(double before, double now) implements Concern {}

  /** No session for so many days. */
  record Absent(long days) implements Concern {}

  /** Trained, but at the same target for so many days. */
  record Stalled(List<String> exerciseIds, long days) implements Concern {
    public Stalled {
      exerciseIds = List.copyOf(exerciseIds);
    }
  }
}
