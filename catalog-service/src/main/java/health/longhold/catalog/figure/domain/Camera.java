package health.longhold.catalog.figure.domain;

/**
 * From where a figure is looked at, from so far away that nothing grows smaller with distance.
 *
 * @param around degrees around the person from the right side; 90 is from the front
 * @param above degrees above the ground
 */
public record Camera(double around, double above) {

  /** Toward whoever looks. */
  Vector toward() {
    double turn = Math.toRadians(around);
    double lift = Math.toRadians(above);
    return new Vector(
        Math.sin(turn) * Math.cos(lift), Math.sin(lift), Math.cos(turn) * Math.cos(lift));
  }

  /** To the right of the picture. */
  Vector right() {
    double turn = Math.toRadians(around);
    return new Vector(Math.cos(turn), 0, -Math.sin(turn));
  }

  /** Up in the picture. */
  Vector up() {
    return toward().cross(right());
  }

  /** Where a place is seen: x to the right, y down, as pictures count. */
  Spot see(Vector place) {
    return new Spot(place.dot(right()), -place.dot(up()));
  }

  /** A place of the picture, in centimetres. */
  record Spot(double x, double y) {
    Spot plus(double dx, double dy) {
      return new Spot(x + dx, y + dy);
    }
  }
}
