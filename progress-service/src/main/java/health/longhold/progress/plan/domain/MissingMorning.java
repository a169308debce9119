package health.longhold.progress.plan.domain;

/** What becomes of a proposed raise when no check-in came the next morning. */
public enum MissingMorning {
  /** The raise lapses. */
  LAPSE,
  /** The raise takes effect when the check-in's window closes. */
  ALLOW
}
