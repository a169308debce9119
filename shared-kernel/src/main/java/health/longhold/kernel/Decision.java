package health.longhold.kernel;

/** What a session leads to for one exercise; precedence WITHHOLD, LOWER, KEEP, RAISE. */
public enum Decision {
  RAISE,
  KEEP,
  LOWER,
  WITHHOLD
}
