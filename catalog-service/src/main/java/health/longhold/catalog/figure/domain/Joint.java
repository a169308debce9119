package health.longhold.catalog.figure.domain;

/** The places of the body that poses, contacts and tests speak of. */
public enum Joint {
  PELVIS,
  NECK,
  SKULL,
  HEAD,
  NOSE,
  LEFT_SHOULDER,
  LEFT_ELBOW,
  LEFT_WRIST,
  LEFT_FINGERTIPS,
  RIGHT_SHOULDER,
  RIGHT_ELBOW,
  RIGHT_WRIST,
  RIGHT_FINGERTIPS,
  LEFT_HIP,
  LEFT_KNEE,
  LEFT_ANKLE,
  LEFT_HEEL,
  LEFT_TOE,
  RIGHT_HIP,
  RIGHT_KNEE,
  RIGHT_ANKLE,
  RIGHT_HEEL,
  RIGHT_TOE;

  /** The same place of the given limb, {@code part} being the name without its side. */
  static Joint of(boolean rightSide, String part) {
    return valueOf((rightSide ? "RIGHT_" : "LEFT_") + part);
  }
}
