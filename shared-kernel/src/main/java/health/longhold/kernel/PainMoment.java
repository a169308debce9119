package health.longhold.kernel;

/** When pain was felt, relative to the exercise or session it is reported for. */
public enum PainMoment {
  BEFORE,
  DURING,
  AFTER
}
