package health.longhold.kernel;

/**
 * The wellness programme or clinic that runs the platform for its members: the tenant. Lower-case
 * words joined by hyphens, 1 to 80 characters.
 */
public record ProgrammeId(String value) implements TextValue {
  /**
   * The tenant of the shared catalogue: exercises and routines are published once for all
   * programmes, so their events, records and rows carry this one and every programme reads them.
   */
  public static final ProgrammeId SHARED_CATALOGUE = new ProgrammeId("platform");

  /** Under which the audit trail keeps what nobody known has tried; no programme is called so. */
  public static final ProgrammeId OF_NOBODY = new ProgrammeId("unknown");

  public ProgrammeId {
    Slugs.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
