package health.longhold.kernel;

/**
 * The side of the body a hold works on; RIGHT in an alternate raise is the right arm with the left
 * leg.
 */
public enum Side {
  LEFT,
  RIGHT,
  BOTH
}
