package health.longhold.kernel;

/**
 * A named part of one repetition; an exercise without parts has the single phase {@link #HOLD}.
 * Upper-case words joined by underscores, so that catalogue data can bring new ones.
 */
public record Phase(String value) implements TextValue {
  public static final Phase HOLD = new Phase("HOLD");

  public Phase {
    if (!value.matches("[A-Z][A-Z0-9_]{0,29}")) {
      throw new IllegalArgumentException(
          "expected upper-case letters, digits or underscores, 1 to 30 characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
