package health.longhold.catalog.figure.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One position of the whole body, in joint angles (degrees).
 *
 * @param pelvis how far it is bent forward, turned left and leaned right from standing upright
 * @param roll how far the pelvis is then turned to its left about its own length
 * @param held the joint whose place {@code at} puts the body where it is; the same in all poses of
 *     a figure, so that it does not slide
 * @param spine how far the lower back, the middle and the upper back each bend forward
 * @param twist how far the same three parts each turn to the left
 * @param neck bends of the neck and of the head on it, forward
 * @param look how far the head turns to the left
 * @param shoulders how far both shoulders are drawn up and forward, in centimetres
 */
public record Pose(
    Vector pelvis,
    double roll,
    Joint held,
    Vector at,
    Vector spine,
    @Nullable Vector twist,
    List<Double> neck,
    double look,
    @Nullable List<Double> shoulders,
    Limb rightArm,
    Limb leftArm,
    Limb rightLeg,
    Limb leftLeg) {
  public Pose {
    neck = List.copyOf(neck);
    shoulders = shoulders == null ? List.of(0.0, 0.0) : List.copyOf(shoulders);
    twist = twist == null ? new Vector(0, 0, 0) : twist;
  }
}
