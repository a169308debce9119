package health.longhold.contract.progress.v1;

/** Where a plan stands. */
public enum PlanStanding {
  ACTIVE,
  PAUSED,
  ENDED
}
