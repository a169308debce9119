package health.longhold.kernel;

/** How a session ended. */
public enum SessionOutcome {
  COMPLETED,
  STOPPED,
  SAFETY,
  ABANDONED,
  ENDED_BY_PLAN
}
