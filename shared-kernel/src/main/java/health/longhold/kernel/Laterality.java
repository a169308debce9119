package health.longhold.kernel;

/** Whether both sides work at once or one after the other. */
public enum Laterality {
  BOTH,
  ALTERNATING
}
