package health.longhold.session.livesession.domain;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.HoldKey;
import health.longhold.kernel.Laterality;
import health.longhold.kernel.Phase;
import health.longhold.kernel.Side;
import java.util.ArrayList;
import java.util.List;

/** One exercise of a running session with the dose it runs at, the lay-off table applied. */
public record SessionItem(
    int item,
    ExerciseId exerciseId,
    int exerciseRevision,
    Laterality laterality,
    List<Phase> phases,
    Dose target) {

  public SessionItem {
    phases = List.copyOf(phases);
  }

  public List<Side> sides() {
    return switch (laterality) {
      case BOTH -> List.of(Side.BOTH);
      case ALTERNATING -> List.of(Side.LEFT, Side.RIGHT);
    };
  }

  /** Every prescribed hold, in the order they are done. */
  public List<HoldKey> holds() {
    List<HoldKey> holds = new ArrayList<>();
    for (int set = 1; set <= target.sets(); set++) {
      for (int repetition = 1; repetition <= target.repetitions(); repetition++) {
        for (Phase phase : phases) {
          for (Side side : sides()) {
            holds.add(new HoldKey(item, set, repetition, phase, side));
          }
        }
      }
    }
    return holds;
  }
}
