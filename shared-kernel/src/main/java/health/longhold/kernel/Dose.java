package health.longhold.kernel;

import java.util.Comparator;

/**
 * How long and how often: seconds of one hold, repetitions in a set, sets. Ordered by hold, then by
 * repetitions times sets.
 */
public record Dose(int holdSeconds, int repetitions, int sets) implements Comparable<Dose> {
  private static final Comparator<Dose> ORDER =
      Comparator.comparingInt(Dose::holdSeconds).thenComparingInt(Dose::holdsPerSide);

  public Dose {
    IntValue.check(holdSeconds, 1, 600);
    IntValue.check(repetitions, 1, 100);
    IntValue.check(sets, 1, 20);
  }

  /** Holds prescribed for each side and phase. */
  public int holdsPerSide() {
    return repetitions * sets;
  }

  @Override
  public int compareTo(Dose other) {
    return ORDER.compare(this, other);
  }

  /** Seconds by repetitions, the way clinicians write it: {@code 20×2}, {@code 10×6×3}. */
  @Override
  public String toString() {
    return sets == 1
        ? holdSeconds + "×" + repetitions
        : holdSeconds + "×" + repetitions + "×" + sets;
  }
}
