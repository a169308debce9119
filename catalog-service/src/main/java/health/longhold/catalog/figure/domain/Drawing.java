package health.longhold.catalog.figure.domain;

import health.longhold.catalog.figure.domain.Camera.Spot;
import health.longhold.catalog.figure.domain.Figure.Arrow;
import health.longhold.catalog.figure.domain.Figure.Band;
import health.longhold.catalog.figure.domain.Figure.Part;
import java.util.ArrayList;
import java.util.List;

/** Turns a body into the outlines of its parts, as one camera sees them. */
final class Drawing {
  private static final int BAND_STEPS = 6;

  private final Camera camera;
  private final Frame frame;

  Drawing(Figure figure) {
    this.camera = figure.camera();
    this.frame = figure.frame();
  }

  String part(Part part, Body body) {
    return switch (part) {
      case TRUNK -> trunk(body);
      case HEAD -> head(body);
      case RIGHT_ARM -> arm(body, true);
      case LEFT_ARM -> arm(body, false);
      case RIGHT_LEG -> leg(body, true);
      case LEFT_LEG -> leg(body, false);
    };
  }

  private String trunk(Body body) {
    List<Spot> one = new ArrayList<>();
    List<Spot> other = new ArrayList<>();
    for (Station station : withShoulders(body)) {
      Vector along = station.axes().up();
      Spot seen = camera.see(along);
      double length = Math.max(Math.hypot(seen.x(), seen.y()), 1e-6);
      double acrossX = -seen.y() / length;
      double acrossY = seen.x() / length;
      Vector across = camera.right().times(acrossX).minus(camera.up().times(acrossY));
      double reach = station.reach(across);
      Spot middle = camera.see(station.middle());
      one.add(middle.plus(acrossX * reach, acrossY * reach));
      other.addFirst(middle.plus(-acrossX * reach, -acrossY * reach));
    }
    // the way round of the other pieces: where two of one path cross, neither may cut the other out
    other.addAll(one);
    return new Outline(frame)
        .closed(other.reversed())
        .tapered(
            camera.see(body.at(Joint.NECK).minus(body.chest().up().times(3))),
            Skeleton.NECK_THICK + .8,
            camera.see(body.at(Joint.SKULL)),
            Skeleton.SKULL_THICK)
        .toString();
  }

  /** From the ribs to the neck in one slope: what would be square are the muscles between them. */
  private static List<Station> withShoulders(Body body) {
    List<Station> stations = new ArrayList<>(body.trunk());
    stations.removeLast();
    for (double[] size : Skeleton.SHOULDER_SLOPE) {
      stations.add(
          new Station(
              body.at(Joint.NECK).plus(body.chest().up().times(size[0])),
              body.chest(),
              size[1],
              size[2]));
    }
    return stations;
  }

  private String head(Body body) {
    Vector middle = body.at(Joint.HEAD);
    List<Spot> round = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      double angle = Math.PI * 2 * i / 8;
      Vector direction =
          camera.right().times(Math.cos(angle)).minus(camera.up().times(Math.sin(angle)));
      round.add(camera.see(surface(body.head(), middle, direction)));
    }
    Vector nose = body.at(Joint.NOSE);
    return new Outline(frame)
        .closed(round)
        .tapered(
            camera.see(middle.between(nose, .45)),
            Skeleton.NOSE_THICK * 2.6,
            camera.see(nose),
            Skeleton.NOSE_THICK)
        .toString();
  }

  /** The bridge of a nose that looks out of the picture, where the outline cannot show it. */
  String nose(Body body) {
    Vector nose = body.at(Joint.NOSE);
    Vector bridge =
        body.at(Joint.HEAD)
            .plus(body.head().ahead().times(Skeleton.HEAD_DEEP))
            .plus(body.head().up().times(Skeleton.NOSE_THICK * 2));
    return new Outline(frame).straight(List.of(camera.see(bridge), camera.see(nose))).toString();
  }

  boolean facesUs(Body body) {
    return body.head().ahead().dot(camera.toward()) > .8;
  }

  /** Where the ellipsoid of the head reaches farthest in a direction. */
  private static Vector surface(Axes head, Vector middle, Vector direction) {
    Vector inward = head.inward(direction);
    double a = Skeleton.HEAD_DEEP;
    double b = Skeleton.HEAD_LONG;
    double c = Skeleton.HEAD_BROAD;
    double reach = Math.hypot(a * inward.x(), Math.hypot(b * inward.y(), c * inward.z()));
    return middle.plus(
        head.outward(
            new Vector(
                a * a * inward.x() / reach,
                b * b * inward.y() / reach,
                c * c * inward.z() / reach)));
  }

  private String arm(Body body, boolean right) {
    Spot shoulder = camera.see(body.at(Joint.of(right, "SHOULDER")));
    Spot elbow = camera.see(body.at(Joint.of(right, "ELBOW")));
    Vector wristPlace = body.at(Joint.of(right, "WRIST"));
    Vector tipsPlace = body.at(Joint.of(right, "FINGERTIPS"));
    Spot wrist = camera.see(wristPlace);
    Spot knuckles = camera.see(wristPlace.between(tipsPlace, .5));
    return new Outline(frame)
        .tapered(shoulder, Skeleton.SHOULDER_THICK, elbow, Skeleton.ELBOW_THICK)
        .tapered(elbow, Skeleton.ELBOW_THICK, wrist, Skeleton.WRIST_THICK)
        .tapered(wrist, Skeleton.WRIST_THICK, knuckles, Skeleton.KNUCKLES_THICK)
        .tapered(knuckles, Skeleton.KNUCKLES_THICK, camera.see(tipsPlace), Skeleton.FINGERS_THICK)
        .toString();
  }

  private String leg(Body body, boolean right) {
    Vector kneePlace = body.at(Joint.of(right, "KNEE"));
    Vector anklePlace = body.at(Joint.of(right, "ANKLE"));
    Spot hip = camera.see(body.at(Joint.of(right, "HIP")));
    Spot knee = camera.see(kneePlace);
    Spot calf = camera.see(kneePlace.between(anklePlace, .3));
    Spot ankle = camera.see(anklePlace);
    Spot heel = camera.see(body.at(Joint.of(right, "HEEL")));
    Spot toe = camera.see(body.at(Joint.of(right, "TOE")));
    return new Outline(frame)
        .tapered(hip, Skeleton.HIP_THICK, knee, Skeleton.KNEE_THICK)
        .tapered(knee, Skeleton.KNEE_THICK, calf, Skeleton.CALF_THICK)
        .tapered(calf, Skeleton.CALF_THICK, ankle, Skeleton.ANKLE_THICK)
        .tapered(ankle, Skeleton.ANKLE_THICK, toe, Skeleton.TOE_THICK)
        .tapered(heel, Skeleton.HEEL_THICK, toe, Skeleton.TOE_THICK)
        .toString();
  }

  String band(Band band, Body body) {
    List<Spot> spots = new ArrayList<>();
    List<Station> trunk = body.trunk();
    for (int i = 0; i <= BAND_STEPS; i++) {
      double along =
          (band.from() + (band.to() - band.from()) * i / BAND_STEPS) * (trunk.size() - 1);
      int below = Math.min((int) along, trunk.size() - 2);
      Vector lower = trunk.get(below).at(band.ahead(), band.aside());
      Vector upper = trunk.get(below + 1).at(band.ahead(), band.aside());
      spots.add(camera.see(lower.between(upper, along - below)));
    }
    return new Outline(frame).open(spots).toString();
  }

  String arrow(Arrow arrow) {
    List<Spot> spots = arrow.places().stream().map(camera::see).toList();
    int last = spots.size() - 1;
    return new Outline(frame)
        .open(spots)
        .barbs(spots.get(last - 1), spots.get(last), 9 / frame.scale())
        .toString();
  }

  String line(List<Vector> places) {
    return new Outline(frame).straight(places.stream().map(camera::see).toList()).toString();
  }

  String area(List<Vector> corners) {
    return new Outline(frame)
        .straight(corners.stream().map(camera::see).toList())
        .shut()
        .toString();
  }
}
