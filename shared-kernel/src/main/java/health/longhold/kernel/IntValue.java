package health.longhold.kernel;

/** A value whose text and JSON form is one whole number. */
public interface IntValue {
  int value();

  /**
   * Refuses a number outside a closed range.
   *
   * @throws IllegalArgumentException naming the allowed range
   */
  static void check(int value, int lowest, int highest) {
    if (value < lowest || value > highest) {
      throw new IllegalArgumentException(
          "expected a whole number from %d to %d".formatted(lowest, highest));
    }
  }
}
