package health.longhold.catalog.figure.domain;

/**
 * A cross-section of the trunk, an ellipse: {@code broad} from its middle to its side, {@code deep}
 * from its middle to its back.
 */
record Station(Vector middle, Axes axes, double broad, double deep) {

  /** A place of the cross-section: 1 ahead is the skin of the belly, 1 aside that of the right. */
  Vector at(double ahead, double aside) {
    return middle.plus(axes.ahead().times(ahead * deep)).plus(axes.right().times(aside * broad));
  }

  /** How far the ellipse reaches in a direction of length one. */
  double reach(Vector direction) {
    return Math.hypot(broad * axes.right().dot(direction), deep * axes.ahead().dot(direction));
  }
}
