package health.longhold.kernel;

/** A catalogue routine. Lower-case words joined by hyphens, 1 to 80 characters. */
public record RoutineId(String value) implements TextValue {
  public RoutineId {
    Slugs.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
