package health.longhold.catalog.figure.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.longhold.catalog.figure.domain.Motion.Instant;
import health.longhold.catalog.figure.read.drawing.FigureFiles;
import health.longhold.kernel.Phase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No figure asks of a body what a body cannot do, in no pose and at no instant between two.
 *
 * <p>Ranges are those of the American Academy of Orthopaedic Surgeons as Norkin and White (2016)
 * give them, wider where a reason stands beside them.
 */
class FigureAnatomyTest {
  /** Flesh and mat give way by so much, in centimetres. */
  private static final double SOFT = 1.2;

  private static final Map<String, Double> THICKNESS =
      Map.of(
          "SHOULDER", Skeleton.SHOULDER_THICK,
          "ELBOW", Skeleton.ELBOW_THICK,
          "WRIST", Skeleton.WRIST_THICK,
          "FINGERTIPS", Skeleton.FINGERS_THICK,
          "HIP", Skeleton.HIP_THICK,
          "KNEE", Skeleton.KNEE_THICK,
          "ANKLE", Skeleton.ANKLE_THICK,
          "HEEL", Skeleton.HEEL_THICK,
          "TOE", Skeleton.TOE_THICK);

  static Stream<Figure> figures() {
    return FigureFiles.all().stream();
  }

  @ParameterizedTest
  @MethodSource("figures")
  void bones_keep_their_length(Figure figure) {
    everywhere(
        figure,
        (soft, at, body) -> {
          for (boolean right : List.of(true, false)) {
            bone(soft, at, body, right, "SHOULDER", "ELBOW", Skeleton.UPPER_ARM);
            bone(soft, at, body, right, "ELBOW", "WRIST", Skeleton.FOREARM);
            bone(soft, at, body, right, "WRIST", "FINGERTIPS", Skeleton.HAND);
            bone(soft, at, body, right, "HIP", "KNEE", Skeleton.THIGH);
            bone(soft, at, body, right, "KNEE", "ANKLE", Skeleton.SHANK);
            bone(soft, at, body, right, "HEEL", "TOE", 18.75);
          }
        });
  }

  private static void bone(
      SoftAssertions soft, String at, Body body, boolean right, String a, String b, double length) {
    soft.assertThat(between(body, right, a, b).length())
        .as("%s %s to %s", at, a, b)
        .isEqualTo(length, within(.05));
  }

  @ParameterizedTest
  @MethodSource("figures")
  void joints_stay_within_their_range(Figure figure) {
    everywhere(
        figure,
        (soft, at, body) -> {
          for (boolean right : List.of(true, false)) {
            Vector upper = between(body, right, "SHOULDER", "ELBOW");
            Vector thigh = between(body, right, "HIP", "KNEE");
            soft.assertThat(upper.angleTo(between(body, right, "ELBOW", "WRIST")))
                .as("%s elbow", at)
                .isBetween(0.0, 150.0);
            // 135 without help; whoever sits on the heels is helped by the body's weight
            soft.assertThat(thigh.angleTo(between(body, right, "KNEE", "ANKLE")))
                .as("%s knee", at)
                .isBetween(0.0, 160.0);
            double hip =
                Math.toDegrees(
                    Math.atan2(thigh.dot(body.pelvis().ahead()), -thigh.dot(body.pelvis().up())));
            // 120 by the hip alone; in child pose the pelvis, drawn as one with it, tips along
            soft.assertThat(hip).as("%s hip", at).isBetween(-20.0, 145.0);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("figures")
  void the_spine_bends_where_a_spine_can(Figure figure) {
    for (Map.Entry<Phase, Figure.Moment> moment : figure.poses().entrySet()) {
      Pose pose = moment.getValue().pose();
      String at = figure.exerciseId() + " " + moment.getKey();
      // the resting figure's spine is straight, so forward it also has the curves it does not show
      assertThat(pose.spine().x()).as(at + " lower back").isBetween(-35.0, 60.0);
      assertThat(pose.spine().y()).as(at + " middle").isBetween(-20.0, 40.0);
      assertThat(pose.spine().z()).as(at + " upper back").isBetween(-20.0, 35.0);
      assertThat(pose.neck().get(0) + pose.neck().get(1)).as(at + " neck").isBetween(-50.0, 55.0);
      Vector twist = Objects.requireNonNull(pose.twist());
      assertThat(Math.abs(twist.x())).as(at + " turn of the lower back").isLessThanOrEqualTo(15);
      assertThat(Math.abs(twist.y() + twist.z())).as(at + " turn").isLessThanOrEqualTo(35);
      assertThat(Math.abs(pose.look())).as(at + " look").isLessThanOrEqualTo(60);
    }
  }

  @ParameterizedTest
  @MethodSource("figures")
  void nothing_is_under_the_ground(Figure figure) {
    everywhere(
        figure,
        (soft, at, body) -> {
          for (Map.Entry<String, Double> part : THICKNESS.entrySet()) {
            for (boolean right : List.of(true, false)) {
              Vector place = body.at(Joint.of(right, part.getKey()));
              soft.assertThat(place.y() - part.getValue())
                  .as("%s %s", at, part.getKey())
                  .isGreaterThan(-SOFT);
            }
          }
          for (Station station : body.trunk()) {
            soft.assertThat(station.middle().y() - station.reach(new Vector(0, 1, 0)))
                .as("%s trunk", at)
                .isGreaterThan(-SOFT);
          }
          soft.assertThat(lowestOfHead(body)).as("%s head", at).isGreaterThan(-SOFT);
          soft.assertThat(body.at(Joint.NOSE).y()).as("%s nose", at).isGreaterThan(-SOFT);
        });
  }

  @ParameterizedTest
  @MethodSource("figures")
  void what_stays_somewhere_gets_there(Figure figure) {
    everywhere(
        figure,
        (soft, at, body) -> {
          // one of both feet or knees, or the whole trunk, carries at every instant
          double lowest =
              Stream.of("KNEE", "HEEL", "TOE")
                  .flatMap(
                      part ->
                          Stream.of(true, false)
                              .map(right -> body.at(Joint.of(right, part)).y() - thickness(part)))
                  .mapToDouble(Double::doubleValue)
                  .min()
                  .orElseThrow();
          double trunk =
              body.trunk().stream()
                  .mapToDouble(s -> s.middle().y() - s.reach(new Vector(0, 1, 0)))
                  .min()
                  .orElseThrow();
          soft.assertThat(Math.min(lowest, trunk)).as("%s rests", at).isLessThan(SOFT);
        });
    for (Figure.Moment moment : figure.poses().values()) {
      Body body = Stance.of(moment.pose()).body();
      stays(moment.pose().rightArm(), body.at(Joint.RIGHT_WRIST));
      stays(moment.pose().leftArm(), body.at(Joint.LEFT_WRIST));
      stays(moment.pose().rightLeg(), body.at(Joint.RIGHT_ANKLE));
      stays(moment.pose().leftLeg(), body.at(Joint.LEFT_ANKLE));
    }
  }

  private static void stays(Limb limb, Vector end) {
    Vector reach = limb.reach();
    if (reach != null) {
      assertThat(end.minus(reach).length()).isLessThan(1);
    }
  }

  private static double thickness(String part) {
    return Objects.requireNonNull(THICKNESS.get(part));
  }

  static double lowestOfHead(Body body) {
    return body.at(Joint.HEAD).y()
        - Math.hypot(
            Skeleton.HEAD_DEEP * body.head().ahead().y(),
            Math.hypot(
                Skeleton.HEAD_LONG * body.head().up().y(),
                Skeleton.HEAD_BROAD * body.head().right().y()));
  }

  static Vector between(Body body, boolean right, String from, String to) {
    return body.at(Joint.of(right, to)).minus(body.at(Joint.of(right, from)));
  }

  /** All instants of a round, breathing among them. */
  private static void everywhere(Figure figure, Look look) {
    SoftAssertions soft = new SoftAssertions();
    for (Instant instant : Motion.of(figure).instants()) {
      String at =
          "%s to %s at %.2f s".formatted(figure.exerciseId(), instant.place(), instant.at());
      look.at(soft, at, instant.body());
    }
    soft.assertAll();
  }

  private interface Look {
    void at(SoftAssertions soft, String at, Body body);
  }
}
