package health.longhold.catalog.figure.domain;

/** Which way a part of the body looks: ahead, up (toward the head) and right, at right angles. */
record Axes(Vector ahead, Vector up, Vector right) {
  static final Axes UPRIGHT =
      new Axes(new Vector(1, 0, 0), new Vector(0, 1, 0), new Vector(0, 0, 1));

  /** Bent forward by so many degrees. */
  Axes bentForward(double degrees) {
    return new Axes(ahead.turned(right, -degrees), up.turned(right, -degrees), right);
  }

  /** Turned to its left by so many degrees. */
  Axes turnedLeft(double degrees) {
    return new Axes(ahead.turned(up, degrees), up, right.turned(up, degrees));
  }

  /** Leaned to its right by so many degrees. */
  Axes leanedRight(double degrees) {
    return new Axes(ahead, up.turned(ahead, degrees), right.turned(ahead, degrees));
  }

  /** A direction told in these axes, as the world sees it. */
  Vector outward(Vector local) {
    return ahead.times(local.x()).plus(up.times(local.y())).plus(right.times(local.z()));
  }

  /** A direction of the world, told in these axes. */
  Vector inward(Vector world) {
    return new Vector(world.dot(ahead), world.dot(up), world.dot(right));
  }
}
