package health.longhold.kernel;

/** A whole number on Borg's CR10 scale of perceived exertion, 0 to 10. */
public record Effort(int value) implements IntValue, Comparable<Effort> {
  public Effort {
    IntValue.check(value, 0, 10);
  }

  @Override
  public int compareTo(Effort other) {
    return Integer.compare(value, other.value);
  }
}
