package health.longhold.catalog.figure.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.longhold.catalog.figure.domain.Motion.Instant;
import health.longhold.catalog.figure.read.drawing.FigureFiles;
import health.longhold.kernel.Phase;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a physiotherapist would ask of each exercise's own figure. */
class ExercisePoseTest {
  private static final Vector DOWN = new Vector(0, -1, 0);

  private static Figure figure(String id) {
    return FigureFiles.all().stream()
        .filter(figure -> figure.exerciseId().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Body body(String id, String phase) {
    return Motion.stance(figure(id), new Phase(phase)).body();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cat-cow", "child-pose", "alternate-leg-and-arm-raise"})
  void on_all_fours_hands_are_under_shoulders_and_knees_under_hips(String id) {
    Body table = body(id, "START");
    for (boolean right : List.of(true, false)) {
      assertThat(FigureAnatomyTest.between(table, right, "SHOULDER", "WRIST").x())
          .isEqualTo(0, within(2.0));
      assertThat(FigureAnatomyTest.between(table, right, "SHOULDER", "WRIST").z())
          .isEqualTo(0, within(2.0));
      assertThat(FigureAnatomyTest.between(table, right, "HIP", "KNEE").x())
          .isEqualTo(0, within(1.0));
    }
    assertThat(table.head().up().angleTo(table.chest().up())).as("neutral neck").isLessThan(10);
    assertThat(table.head().ahead().angleTo(DOWN)).as("eyes on the floor").isLessThan(20);
  }

  @Test
  void cat_and_cow_are_two_different_backs() {
    Body cat = body("cat-cow", "CAT");
    Body cow = body("cat-cow", "COW");
    double catMiddle = cat.trunk().get(5).middle().y() - height(cat);
    double cowMiddle = cow.trunk().get(5).middle().y() - height(cow);
    assertThat(catMiddle).as("the back is above the line from hips to neck").isGreaterThan(8);
    assertThat(cowMiddle).as("and below it").isLessThan(-3);
    assertThat(cat.at(Joint.NOSE).minus(cat.at(Joint.NECK)).length()).isLessThan(30);
    assertThat(cow.head().ahead().angleTo(new Vector(1, 0, 0))).isLessThan(25);
    for (boolean right : List.of(true, false)) {
      for (Body body : List.of(cat, cow)) {
        assertThat(FigureAnatomyTest.between(body, right, "SHOULDER", "WRIST").x())
            .isEqualTo(0, within(7.0));
      }
    }
  }

  /** Half way between hips and neck. */
  private static double height(Body body) {
    return (body.at(Joint.PELVIS).y() + body.at(Joint.NECK).y()) / 2;
  }

  @Test
  void child_pose_rests_on_heels_and_forehead() {
    Body child = body("child-pose", "HOLD");
    assertThat(FigureAnatomyTest.lowestOfHead(child)).isEqualTo(0, within(1.2));
    double gap =
        child.at(Joint.RIGHT_HIP).minus(child.at(Joint.RIGHT_HEEL)).length()
            - Skeleton.HIP_THICK
            - Skeleton.HEEL_THICK;
    assertThat(gap).as("seat on the heels").isLessThan(3);
    assertThat(FigureAnatomyTest.between(child, true, "SHOULDER", "WRIST").x()).isGreaterThan(50);
  }

  @Test
  void in_the_prone_leg_lift_only_the_legs_move() {
    Set<Joint> legs =
        EnumSet.of(
            Joint.LEFT_KNEE,
            Joint.LEFT_ANKLE,
            Joint.LEFT_HEEL,
            Joint.LEFT_TOE,
            Joint.RIGHT_KNEE,
            Joint.RIGHT_ANKLE,
            Joint.RIGHT_HEEL,
            Joint.RIGHT_TOE);
    Figure lift = figure("prone-leg-lift");
    List<Instant> instants = Motion.of(lift).instants();
    Body start = instants.getFirst().body();
    for (Instant instant : instants) {
      for (Joint joint : EnumSet.complementOf(EnumSet.copyOf(legs))) {
        assertThat(instant.body().at(joint).minus(start.at(joint)).length())
            .as("%s at %s", joint, instant.at())
            .isLessThan(1e-6);
      }
    }
    Body hold = body("prone-leg-lift", "HOLD");
    for (boolean right : List.of(true, false)) {
      double risen = hold.at(Joint.of(right, "TOE")).y() - start.at(Joint.of(right, "TOE")).y();
      assertThat(risen).as("low and long, not high").isBetween(12.0, 26.0);
      assertThat(
              FigureAnatomyTest.between(hold, right, "HIP", "KNEE")
                  .angleTo(FigureAnatomyTest.between(hold, right, "KNEE", "ANKLE")))
          .as("straight")
          .isLessThan(3);
    }
  }

  @Test
  void the_raise_is_one_level_line_of_the_right_arm_and_the_left_leg() {
    Body hold = body("alternate-leg-and-arm-raise", "HOLD");
    Vector level = new Vector(1, 0, 0);
    assertThat(FigureAnatomyTest.between(hold, true, "SHOULDER", "WRIST").angleTo(level))
        .isLessThan(8);
    assertThat(FigureAnatomyTest.between(hold, false, "ANKLE", "HIP").angleTo(level)).isLessThan(5);
    Body start = body("alternate-leg-and-arm-raise", "START");
    for (Joint carrying :
        List.of(Joint.LEFT_WRIST, Joint.RIGHT_KNEE, Joint.PELVIS, Joint.NECK, Joint.HEAD)) {
      assertThat(hold.at(carrying).minus(start.at(carrying)).length()).isLessThan(.1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"START", "HOLD"})
  void in_the_doorway_the_elbow_is_a_right_angle_and_the_upper_arm_level(String phase) {
    Body body = body("doorway-stretch", phase);
    Vector upper = FigureAnatomyTest.between(body, true, "SHOULDER", "ELBOW");
    assertThat(upper.angleTo(FigureAnatomyTest.between(body, true, "ELBOW", "WRIST")))
        .isEqualTo(90, within(6.0));
    assertThat(upper.angleTo(DOWN)).isEqualTo(90, within(8.0));
  }

  @Test
  void in_the_doorway_the_same_foot_steps_and_the_chest_turns_away() {
    Body hold = body("doorway-stretch", "HOLD");
    assertThat(hold.at(Joint.RIGHT_ANKLE).x() - hold.at(Joint.LEFT_ANKLE).x()).isGreaterThan(20);
    assertThat(hold.chest().ahead().z()).as("to the left").isLessThan(-.35);
    assertThat(hold.at(Joint.RIGHT_SHOULDER).x() - hold.at(Joint.RIGHT_ELBOW).x())
        .as("the shoulder goes ahead of the elbow")
        .isGreaterThan(8);
  }

  @Test
  void knees_roll_together_and_both_shoulders_stay_down() {
    Body start = body("knee-rotation", "START");
    Body hold = body("knee-rotation", "HOLD");
    assertThat(hold.at(Joint.RIGHT_KNEE).minus(hold.at(Joint.LEFT_KNEE)).length()).isLessThan(26);
    for (boolean right : List.of(true, false)) {
      assertThat(hold.at(Joint.of(right, "KNEE")).z()).as("to the right").isLessThan(-20);
      assertThat(
              hold.at(Joint.of(right, "SHOULDER"))
                  .minus(start.at(Joint.of(right, "SHOULDER")))
                  .length())
          .isLessThan(2);
    }
  }

  @Test
  void snake_pose_rests_on_elbows_under_the_shoulders() {
    Body hold = body("snake-pose", "HOLD");
    assertThat(FigureAnatomyTest.between(hold, true, "SHOULDER", "ELBOW").x())
        .isEqualTo(0, within(5.0));
    assertThat(hold.at(Joint.RIGHT_ELBOW).y() - Skeleton.ELBOW_THICK).isEqualTo(0, within(1.2));
    assertThat(hold.at(Joint.PELVIS).y())
        .isEqualTo(body("snake-pose", "START").at(Joint.PELVIS).y());
    assertThat(hold.head().ahead().y()).as("ahead and a little down").isBetween(-.5, -.1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"START", "HOLD"})
  void in_the_corner_forearms_are_on_the_walls_and_nothing_is_behind_them(String phase) {
    Body body = body("room-corner-stretch", phase);
    for (Joint joint : Joint.values()) {
      assertThat(gapToWall(body.at(joint))).as(joint.name()).isGreaterThan(1);
    }
    for (boolean right : List.of(true, false)) {
      assertThat(gapToWall(body.at(Joint.of(right, "WRIST")))).isLessThan(5);
      assertThat(gapToWall(body.at(Joint.of(right, "ELBOW")))).isLessThan(8);
      double below = FigureAnatomyTest.between(body, right, "SHOULDER", "ELBOW").y();
      assertThat(below).as("elbows slightly below the shoulders").isBetween(-8.0, 0.0);
    }
    Vector line = body.at(Joint.NECK).minus(body.at(Joint.PELVIS));
    Vector legs =
        body.at(Joint.PELVIS)
            .minus(body.at(Joint.LEFT_ANKLE).between(body.at(Joint.RIGHT_ANKLE), .5));
    assertThat(line.angleTo(legs)).as("one line from heels to head").isLessThan(4);
  }

  /** The walls meet 60 cm ahead of where the person stands and go back at 45 degrees. */
  private static double gapToWall(Vector place) {
    return (60 - place.x() - Math.abs(place.z())) / Math.sqrt(2);
  }
}
