package health.longhold.contract.session.v1;

/** Whether a prescribed hold was told of, skipped, or neither. */
public enum HoldStatus {
  REPORTED,
  SKIPPED,
  NO_REPORT
}
