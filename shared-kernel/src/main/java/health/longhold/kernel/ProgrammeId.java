package health.longhold.kernel;

/**
 * The wellness programme or clinic that runs the platform for its members: the tenant. Lower-case
 * words joined by hyphens, 1 to 80 characters.
 */
public record ProgrammeId(String value) implements TextValue {
  public ProgrammeId {
    Slugs.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
