package health.longhold.kernel;

/**
 * A tag given at enrolment: site, employer, study arm. Lower-case words joined by hyphens, 1 to 80
 * characters.
 */
public record CohortTag(String value) implements TextValue {
  public CohortTag {
    Slugs.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
