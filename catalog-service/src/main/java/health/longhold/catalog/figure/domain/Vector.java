package health.longhold.catalog.figure.domain;

/**
 * A place in centimetres or a direction: x is ahead of a person who stands, y is up, z is to that
 * person's right and toward whoever looks at a side view.
 */
public record Vector(double x, double y, double z) {
  private static final double SAME = 1e-9;

  Vector plus(Vector other) {
    return new Vector(x + other.x, y + other.y, z + other.z);
  }

  Vector minus(Vector other) {
    return plus(other.times(-1));
  }

  Vector times(double factor) {
    return new Vector(x * factor, y * factor, z * factor);
  }

  double dot(Vector other) {
    return x * other.x + y * other.y + z * other.z;
  }

  Vector cross(Vector other) {
    return new Vector(
        y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
  }

  double length() {
    return Math.sqrt(dot(this));
  }

  /** The direction alone; a vector without length stays as it is. */
  Vector unit() {
    double length = length();
    return length < SAME ? this : times(1 / length);
  }

  /** The angle between two directions, in degrees. */
  double angleTo(Vector other) {
    return Math.toDegrees(Math.atan2(cross(other).length(), dot(other)));
  }

  /** Turned about an axis of length one, counter-clockwise for whoever the axis points at. */
  Vector turned(Vector axis, double degrees) {
    double angle = Math.toRadians(degrees);
    return times(Math.cos(angle))
        .plus(axis.cross(this).times(Math.sin(angle)))
        .plus(axis.times(axis.dot(this) * (1 - Math.cos(angle))));
  }

  /** The place a share of the way to another, straight. */
  Vector between(Vector other, double share) {
    return times(1 - share).plus(other.times(share));
  }

  /** The direction a share of the way to another, along the arc. */
  Vector swungTo(Vector other, double share) {
    Vector axis = cross(other);
    return axis.length() < SAME ? this : turned(axis.unit(), angleTo(other) * share);
  }
}
