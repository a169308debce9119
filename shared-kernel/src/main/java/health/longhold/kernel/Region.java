package health.longhold.kernel;

/** The closed list of body regions an exercise stretches or loads. */
public enum Region {
  NECK,
  SHOULDER,
  CHEST,
  UPPER_BACK,
  MID_BACK,
  LOWER_BACK,
  CORE,
  HIP
}
