package health.longhold.kernel;

/** A catalogue exercise. Lower-case words joined by hyphens, 1 to 80 characters. */
public record ExerciseId(String value) implements TextValue {
  public ExerciseId {
    Slugs.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
