package health.longhold.kernel;

/** A whole number on the 0 to 10 numeric pain rating scale (NPRS). */
public record Pain(int value) implements IntValue, Comparable<Pain> {
  public Pain {
    IntValue.check(value, 0, 10);
  }

  @Override
  public int compareTo(Pain other) {
    return Integer.compare(value, other.value);
  }
}
