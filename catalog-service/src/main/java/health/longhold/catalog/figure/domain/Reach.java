package health.longhold.catalog.figure.domain;

import org.jspecify.annotations.Nullable;

/**
 * Directions of a limb's three bones and of the hinge between them, told in the axes of the trunk
 * it hangs from; and, for a limb that stays somewhere, where.
 */
record Reach(Vector upper, Vector lower, Vector end, Vector hinge, @Nullable Stay stay) {

  /** Where a wrist or ankle stays, which way elbow or knee points and hand or foot lies. */
  record Stay(Vector at, Vector point, Vector lie) {
    Stay between(Stay other, double share) {
      return new Stay(
          at.between(other.at, share),
          point.swungTo(other.point, share),
          lie.swungTo(other.lie, share));
    }
  }

  /** By angles; {@code side} is 1 for the right and -1 for the left. */
  static Reach byAngles(Limb limb, boolean leg, double side) {
    Axes upper =
        Axes.UPRIGHT
            .bentForward(-limb.flex())
            .leanedRight(-side * limb.abduct())
            .turnedLeft(-side * limb.rotate());
    Axes lower = upper.bentForward(leg ? limb.bend() : -limb.bend());
    Axes end = lower.bentForward(-limb.end());
    return new Reach(
        upper.up().times(-1),
        lower.up().times(-1),
        leg ? end.ahead() : end.up().times(-1),
        lower.right(),
        null);
  }

  /**
   * By where it stays: two bones of fixed length between a root and a place. The joint between them
   * points where it is told, but not through the ground: there it lies on it.
   *
   * @param thick how far the joint's middle is from its skin
   */
  static Reach byStay(
      Stay stay, Vector root, Axes axes, double first, double second, double thick) {
    Vector way = stay.at().minus(root);
    double distance =
        Math.clamp(way.length(), Math.abs(first - second) + 0.01, first + second - 0.01);
    Vector straight = way.unit();
    Vector told = stay.point().minus(straight.times(stay.point().dot(straight))).unit();
    double cosine =
        (first * first + distance * distance - second * second) / (2 * first * distance);
    double sine = Math.sqrt(Math.max(0, 1 - cosine * cosine));
    Vector foot = root.plus(straight.times(cosine * first));
    Vector aside = aboveGround(foot, straight, told, sine * first, thick);
    Vector upper = straight.times(cosine).plus(aside.times(sine));
    Vector lower = straight.times(distance).minus(upper.times(first)).unit();
    Vector hinge = straight.cross(aside).unit();
    return new Reach(
        axes.inward(upper),
        axes.inward(lower),
        axes.inward(stay.lie().unit()),
        axes.inward(hinge),
        stay);
  }

  /** The direction nearest to the told one in which a joint that far from its axis is not below. */
  private static Vector aboveGround(
      Vector foot, Vector axis, Vector told, double far, double thick) {
    if (foot.y() + told.y() * far >= thick) {
      return told;
    }
    Vector other = axis.cross(told);
    double top = Math.hypot(told.y(), other.y());
    if (top * far < 1e-6) {
      return told;
    }
    double highest = Math.atan2(other.y(), told.y());
    double half = Math.acos(Math.clamp((thick - foot.y()) / (top * far), -1, 1));
    double one = highest - Math.copySign(half, highest);
    return told.turned(axis, Math.toDegrees(one));
  }

  Reach swungTo(Reach other, double share) {
    return new Reach(
        upper.swungTo(other.upper, share),
        lower.swungTo(other.lower, share),
        end.swungTo(other.end, share),
        hinge.swungTo(other.hinge, share),
        stay == null || other.stay == null ? null : stay.between(other.stay, share));
  }
}
