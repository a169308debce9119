package health.longhold.kernel;

/** A kind of a member's data that a consent may name (FHIR R4: {@code Consent.provision.class}). */
public enum DataClass {
  /** What was prescribed and agreed. */
  PLAN,
  /** What was done, with pain and effort. */
  SESSIONS,
  /** Targets, and every decision with its reason. */
  TARGETS,
  SCREENINGS,
  CHECK_INS,
  ALERTS
}
