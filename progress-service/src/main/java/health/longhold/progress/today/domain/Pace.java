package health.longhold.progress.today.domain;

import health.longhold.kernel.Dose;

/**
 * The seconds between holds: to get ready for an exercise, from one phase, side, repetition and set
 * to the next; {@code quickSide} where a hold lasts no longer than {@code quickUpTo}.
 */
public record Pace(
    int ready, int phase, int side, int quickSide, int quickUpTo, int repetition, int set) {

  /**
   * Seconds an exercise takes, from getting ready to the end of its last hold.
   *
   * @param phases of each repetition, 1 or more
   * @param sides 2 for an exercise that is done left and right, else 1
   */
  public int secondsOf(Dose dose, int phases, int sides) {
    int holdsOfSet = dose.repetitions() * phases * sides;
    int between = (holdsOfSet - 1) * between(dose, phases, sides);
    return ready
        + dose.sets() * (holdsOfSet * dose.holdSeconds() + between)
        + (dose.sets() - 1) * set;
  }

  private int between(Dose dose, int phases, int sides) {
    if (sides > 1) {
      return dose.holdSeconds() <= quickUpTo ? quickSide : side;
    }
    return phases > 1 ? phase : repetition;
  }
}
