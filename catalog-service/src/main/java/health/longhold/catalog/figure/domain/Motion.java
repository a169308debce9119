package health.longhold.catalog.figure.domain;

import health.longhold.catalog.figure.domain.Figure.Moment;
import health.longhold.kernel.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A figure's whole movement, from its start position through every phase and back, as bodies at
 * instants close enough together that straight lines between them do not show.
 *
 * @param seconds how long one round takes
 */
record Motion(double seconds, List<Instant> instants, List<Dwell> dwells) {
  /** In for so long, out for as long. */
  static final double BREATH_SECONDS = 4;

  static final double START_SECONDS = 1;
  private static final int STEPS = 10;
  private static final int BREATH_STEPS = 4;

  Motion {
    instants = List.copyOf(instants);
    dwells = List.copyOf(dwells);
  }

  /** What is seen at a time; {@code place} is the phase stayed in or moved to. */
  record Instant(double at, Body body, Phase place) {}

  /** Where the movement rests in a phase: at first as it arrives, then for one breath. */
  record Dwell(Phase phase, double from, double to) {}

  /** The stance of one phase, lungs half empty as in any still. */
  static Stance stance(Figure figure, Phase phase) {
    return Stance.of(Objects.requireNonNull(figure.poses().get(phase)).pose());
  }

  static Motion of(Figure figure) {
    Round round = new Round();
    List<Map.Entry<Phase, Moment>> order = new ArrayList<>(figure.poses().entrySet());
    Map.Entry<Phase, Moment> first = order.getFirst();
    Stance stance = Stance.of(first.getValue().pose());
    round.stay(stance, first.getKey());
    for (Map.Entry<Phase, Moment> next : order.subList(1, order.size())) {
      Stance to = Stance.of(next.getValue().pose());
      round.move(stance, to, next.getKey(), next.getValue().seconds());
      round.breathe(to, next.getKey());
      stance = to;
    }
    round.move(
        stance, Stance.of(first.getValue().pose()), first.getKey(), first.getValue().seconds());
    return new Motion(round.time, round.instants, round.dwells);
  }

  private static final class Round {
    private final List<Instant> instants = new ArrayList<>();
    private final List<Dwell> dwells = new ArrayList<>();
    private double time;

    void stay(Stance stance, Phase phase) {
      dwells.add(new Dwell(phase, time, time + START_SECONDS));
      instants.add(new Instant(time, stance.body(), phase));
      time += START_SECONDS;
      instants.add(new Instant(time, stance.body(), phase));
    }

    void move(Stance from, Stance to, Phase phase, double seconds) {
      for (int step = 1; step <= STEPS; step++) {
        double share = (double) step / STEPS;
        instants.add(
            new Instant(time + share * seconds, from.between(to, eased(share)).body(), phase));
      }
      time += seconds;
    }

    void breathe(Stance stance, Phase phase) {
      dwells.add(new Dwell(phase, time, time + 2 * BREATH_SECONDS));
      for (int step = 1; step <= 2 * BREATH_STEPS; step++) {
        double share = (double) step / BREATH_STEPS;
        double lungs = (1 - Math.cos(Math.PI * share)) / 2;
        instants.add(
            new Instant(time + share * BREATH_SECONDS, stance.breathing(lungs).body(), phase));
      }
      time += 2 * BREATH_SECONDS;
    }

    /** Slow at both ends, as a calm body moves. */
    private static double eased(double share) {
      return share * share * (3 - 2 * share);
    }
  }
}
