package health.longhold.kernel;

/** Why an exercise was skipped; too hard and painful count as missed. */
public enum SkipReason {
  TOO_HARD,
  PAINFUL,
  NO_TIME,
  NO_SPACE,
  OTHER
}
