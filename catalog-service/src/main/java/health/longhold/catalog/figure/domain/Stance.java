package health.longhold.catalog.figure.domain;

import health.longhold.catalog.figure.domain.Reach.Stay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What moves from pose to pose: angles of the trunk and directions of the limbs. Half way between
 * two stances is a stance, so bones keep their length and joints move along arcs.
 *
 * @param breath 1 with the lungs full, 0 with them empty
 */
record Stance(
    Vector pelvis,
    double roll,
    Joint held,
    Vector at,
    Vector spine,
    Vector twist,
    Vector neck,
    Vector shoulders,
    double breath,
    Map<Joint, Reach> limbs) {
  private static final Vector NOWHERE = new Vector(0, 0, 0);

  /** Cross-sections: place along the spine, breadth, depth, and how far ahead of the spine. */
  private static final double[][] SECTIONS = {
    {-8.5, 12.0, 7.2, -2.0},
    {-3, 16.6, 10.6, -2.0},
    {4, 16.4, 11.2, -1.4},
    {12, 15.4, 10.6, -.2},
    {20, 15.0, 10.2, .6},
    {28, 15.4, 10.6, .9},
    {36, 16.4, 10.9, .7},
    {44, 16.6, 9.8, .5},
    {49.5, 9.8, 7.4, .0},
  };

  /** Where the lower back, the middle and the upper back begin, and the neck. */
  private static final double[] PARTS = {8, 24, 40, Skeleton.SPINE};

  private static final double BREATH_DEEP = 1.1;

  static Stance of(Pose pose) {
    Stance rough =
        new Stance(
            pose.pelvis(),
            pose.roll(),
            pose.held(),
            pose.at(),
            pose.spine(),
            Objects.requireNonNull(pose.twist()),
            new Vector(pose.neck().get(0), pose.neck().get(1), pose.look()),
            shoulders(pose),
            0,
            Map.of(
                Joint.RIGHT_SHOULDER, reach(pose.rightArm(), Joint.RIGHT_SHOULDER),
                Joint.LEFT_SHOULDER, reach(pose.leftArm(), Joint.LEFT_SHOULDER),
                Joint.RIGHT_HIP, reach(pose.rightLeg(), Joint.RIGHT_HIP),
                Joint.LEFT_HIP, reach(pose.leftLeg(), Joint.LEFT_HIP)));
    return rough.settled();
  }

  private static Vector shoulders(Pose pose) {
    List<Double> drawn = Objects.requireNonNull(pose.shoulders());
    return new Vector(drawn.get(1), drawn.get(0), 0);
  }

  private static Reach reach(Limb limb, Joint root) {
    Vector place = limb.reach();
    Reach byAngles = Reach.byAngles(limb, isLeg(root), side(root));
    return place == null
        ? byAngles
        : new Reach(
            byAngles.upper(),
            byAngles.lower(),
            byAngles.end(),
            byAngles.hinge(),
            new Stay(
                place,
                Objects.requireNonNull(limb.point()).unit(),
                Objects.requireNonNull(limb.lie()).unit()));
  }

  private static boolean isLeg(Joint root) {
    return root == Joint.RIGHT_HIP || root == Joint.LEFT_HIP;
  }

  private static double side(Joint root) {
    return root == Joint.RIGHT_HIP || root == Joint.RIGHT_SHOULDER ? 1 : -1;
  }

  Stance between(Stance other, double share) {
    Map<Joint, Reach> moved = new EnumMap<>(Joint.class);
    limbs.forEach(
        (root, reach) ->
            moved.put(root, reach.swungTo(Objects.requireNonNull(other.limbs.get(root)), share)));
    return new Stance(
            pelvis.between(other.pelvis, share),
            roll + (other.roll - roll) * share,
            held,
            at.between(other.at, share),
            spine.between(other.spine, share),
            twist.between(other.twist, share),
            neck.between(other.neck, share),
            shoulders.between(other.shoulders, share),
            breath + (other.breath - breath) * share,
            moved)
        .settled();
  }

  Stance breathing(double lungs) {
    return new Stance(pelvis, roll, held, at, spine, twist, neck, shoulders, lungs, limbs)
        .settled();
  }

  /** With the limbs that stay somewhere bent so that they get there. */
  private Stance settled() {
    Body body = body();
    Map<Joint, Reach> bent = new EnumMap<>(Joint.class);
    limbs.forEach(
        (root, reach) -> {
          Stay stay = reach.stay();
          Axes axes = isLeg(root) ? body.pelvis() : body.chest();
          bent.put(
              root,
              stay == null
                  ? reach
                  : Reach.byStay(
                      stay,
                      body.at(root),
                      axes,
                      isLeg(root) ? Skeleton.THIGH : Skeleton.UPPER_ARM,
                      isLeg(root) ? Skeleton.SHANK : Skeleton.FOREARM,
                      isLeg(root) ? Skeleton.KNEE_THICK : Skeleton.ELBOW_THICK));
        });
    return new Stance(pelvis, roll, held, at, spine, twist, neck, shoulders, breath, bent);
  }

  /** Works out every joint. */
  Body body() {
    Body loose = new Builder(NOWHERE).body();
    return new Builder(at.minus(loose.at(held))).body();
  }

  private final class Builder {
    private final Map<Joint, Vector> joints = new EnumMap<>(Joint.class);
    private final List<Station> trunk = new ArrayList<>();
    private final Vector start;

    Builder(Vector start) {
      this.start = start;
    }

    Body body() {
      Axes hips =
          Axes.UPRIGHT
              .turnedLeft(pelvis.y())
              .bentForward(pelvis.x())
              .leanedRight(pelvis.z())
              .turnedLeft(roll);
      joints.put(Joint.PELVIS, start);
      Axes axes = hips;
      Vector place = start;
      int section = 0;
      while (SECTIONS[section][0] <= 0) {
        section(section++, start, hips, SECTIONS[section - 1][0]);
      }
      for (double along = 0; along < Skeleton.SPINE; along += Skeleton.SPINE_LINK) {
        axes = bent(axes, along + Skeleton.SPINE_LINK / 2);
        while (section < SECTIONS.length && SECTIONS[section][0] <= along + Skeleton.SPINE_LINK) {
          section(section, place, axes, SECTIONS[section][0] - along);
          section++;
        }
        place = place.plus(axes.up().times(Skeleton.SPINE_LINK));
      }
      Axes chest = axes;
      joints.put(Joint.NECK, place);
      Axes head = head(chest, place);
      for (Map.Entry<Joint, Reach> limb : limbs.entrySet()) {
        if (isLeg(limb.getKey())) {
          leg(limb.getKey(), limb.getValue(), hips);
        } else {
          arm(limb.getKey(), limb.getValue(), chest, place);
        }
      }
      return new Body(joints, trunk, hips, chest, head);
    }

    private void section(int number, Vector place, Axes axes, double further) {
      double[] size = SECTIONS[number];
      // lungs fill the ribs most, the belly a little, the pelvis not at all
      double swell = size[0] < 8 ? 0 : size[0] < 24 ? .6 : 1;
      double breadth = size[1] + breath * BREATH_DEEP * swell * .5;
      double depth = size[2] + breath * BREATH_DEEP * swell;
      Vector middle =
          place
              .plus(axes.up().times(further))
              .plus(axes.ahead().times(size[3] + breath * BREATH_DEEP * swell * where(axes)));
      trunk.add(new Station(middle, axes, breadth, depth));
    }

    /** Whoever lies or leans on the belly breathes into the back. */
    private static double where(Axes axes) {
      return axes.ahead().y() < -.5 ? -1 : .7;
    }

    /** A part's bend is spread evenly over its links. */
    private Axes bent(Axes axes, double along) {
      double[] bends = {spine.x(), spine.y(), spine.z()};
      double[] turns = {twist.x(), twist.y(), twist.z()};
      for (int part = 0; part < bends.length; part++) {
        if (along >= PARTS[part] && along < PARTS[part + 1]) {
          double share = Skeleton.SPINE_LINK / (PARTS[part + 1] - PARTS[part]);
          return axes.bentForward(bends[part] * share).turnedLeft(turns[part] * share);
        }
      }
      return axes;
    }

    private Axes head(Axes chest, Vector neckRoot) {
      Axes half = chest.bentForward(neck.x() / 2).turnedLeft(neck.z() / 2);
      Vector middle = neckRoot.plus(half.up().times(Skeleton.NECK / 2));
      Axes whole = half.bentForward(neck.x() / 2).turnedLeft(neck.z() / 2);
      Vector skull = middle.plus(whole.up().times(Skeleton.NECK / 2));
      Axes head = whole.bentForward(neck.y());
      Vector middleOfHead =
          skull
              .plus(head.up().times(Skeleton.HEAD_ABOVE_SKULL))
              .plus(head.ahead().times(Skeleton.HEAD_AHEAD));
      joints.put(Joint.SKULL, skull);
      joints.put(Joint.HEAD, middleOfHead);
      joints.put(
          Joint.NOSE,
          middleOfHead
              .plus(head.ahead().times(Skeleton.NOSE_AHEAD))
              .minus(head.up().times(Skeleton.NOSE_BELOW)));
      return head;
    }

    private void arm(Joint root, Reach reach, Axes chest, Vector neckRoot) {
      boolean right = side(root) > 0;
      Vector shoulder =
          neckRoot
              .plus(chest.up().times(shoulders.y() - Skeleton.SHOULDER_BELOW_NECK))
              .plus(chest.ahead().times(shoulders.x()))
              .plus(chest.right().times(side(root) * Skeleton.SHOULDER_ASIDE));
      Vector elbow = shoulder.plus(chest.outward(reach.upper()).times(Skeleton.UPPER_ARM));
      Vector wrist = elbow.plus(chest.outward(reach.lower()).times(Skeleton.FOREARM));
      joints.put(root, shoulder);
      joints.put(Joint.of(right, "ELBOW"), elbow);
      joints.put(Joint.of(right, "WRIST"), wrist);
      joints.put(Joint.of(right, "FINGERTIPS"), wrist.plus(end(reach, chest).times(Skeleton.HAND)));
    }

    private void leg(Joint root, Reach reach, Axes hips) {
      boolean right = side(root) > 0;
      Vector hip = start.plus(hips.right().times(side(root) * Skeleton.HIP_ASIDE));
      Vector knee = hip.plus(hips.outward(reach.upper()).times(Skeleton.THIGH));
      Vector ankle = knee.plus(hips.outward(reach.lower()).times(Skeleton.SHANK));
      Vector ahead = end(reach, hips);
      Vector sole = ahead.cross(hips.outward(reach.hinge())).unit();
      joints.put(root, hip);
      joints.put(Joint.of(right, "KNEE"), knee);
      joints.put(Joint.of(right, "ANKLE"), ankle);
      joints.put(
          Joint.of(right, "HEEL"),
          ankle
              .minus(ahead.times(Skeleton.HEEL_BEHIND))
              .plus(sole.times(Skeleton.ANKLE_HEIGHT - Skeleton.HEEL_THICK)));
      joints.put(
          Joint.of(right, "TOE"),
          ankle
              .plus(ahead.times(Skeleton.FOOT_AHEAD))
              .plus(sole.times(Skeleton.ANKLE_HEIGHT - Skeleton.TOE_THICK)));
    }

    /** A hand or foot that lies somewhere lies there whatever its limb does. */
    private Vector end(Reach reach, Axes axes) {
      @Nullable Stay stay = reach.stay();
      return stay == null ? axes.outward(reach.end()) : stay.lie();
    }
  }
}
