package health.longhold.starter.audit;

/** How a request ended for who asked. */
public enum AuditOutcome {
  /** They got or changed what they asked for. */
  GRANTED,
  /** They were told that it is not theirs, or that there is nothing (401, 403, 404, 410). */
  DENIED,
  /** They were allowed to ask, but nothing was given or changed. */
  FAILED;

  private static final int FIRST_FAILURE = 400;

  static AuditOutcome of(int status) {
    return switch (status) {
      case 401, 403, 404, 410 -> DENIED;
      default -> status < FIRST_FAILURE ? GRANTED : FAILED;
    };
  }
}
