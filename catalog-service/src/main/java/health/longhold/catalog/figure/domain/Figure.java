package health.longhold.catalog.figure.domain;

import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.Phase;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything one exercise's figure is drawn from, for the right side; the left is its mirror image.
 *
 * @param name the exercise's name by language
 * @param sides whether the sides work one after the other, so that a mirror image means anything
 * @param mat what the person lies, kneels or stands on, as corners on the ground
 * @param lines walls and frames; {@code before} the body or behind it
 * @param poses the start position and each phase, in the order they are gone through
 * @param layers parts of the body from the back of the picture to its front
 * @param far parts on the far side, drawn lighter
 * @param bands where it should be felt
 * @param arrows which way it goes
 */
public record Figure(
    ExerciseId exerciseId,
    Map<String, String> name,
    boolean sides,
    Camera camera,
    Frame frame,
    List<Vector> mat,
    List<Line> lines,
    Map<Phase, Moment> poses,
    List<Part> layers,
    List<Part> far,
    List<Band> bands,
    List<Arrow> arrows) {
  /** The pose before the first phase and after the last. */
  public static final Phase START = new Phase("START");

  public Figure {
    name = Map.copyOf(name);
    mat = List.copyOf(mat);
    lines = List.copyOf(lines);
    poses = Collections.unmodifiableMap(new LinkedHashMap<>(poses));
    layers = List.copyOf(layers);
    far = List.copyOf(far);
    bands = List.copyOf(bands);
    arrows = List.copyOf(arrows);
  }

  /** What is drawn as one piece. */
  public enum Part {
    LEFT_ARM,
    LEFT_LEG,
    TRUNK,
    HEAD,
    RIGHT_LEG,
    RIGHT_ARM
  }

  /** How one breathes on the way to a pose. */
  public enum Breath {
    IN,
    OUT,
    EVEN
  }

  /**
   * A pose, how many seconds the way to it takes, how one breathes meanwhile, and what to see in a
   * sentence by language; {@code {near}} and {@code {other}} in it stand for the sides.
   */
  public record Moment(Pose pose, double seconds, Breath breath, Map<String, String> says) {
    public Moment {
      says = Map.copyOf(says);
    }
  }

  /** A line of the room. */
  public record Line(boolean before, List<Vector> places) {
    public Line {
      places = List.copyOf(places);
    }
  }

  /**
   * A soft band over the trunk, from one height to another, 0 being the seat and 1 the neck; {@code
   * ahead} and {@code aside} from -1 to 1, back to front and left to right.
   */
  public record Band(
      Phase phase, double from, double to, double ahead, double aside, double broad) {}

  /** An arrow through places of the world, shown on the way to a phase and while it is held. */
  public record Arrow(Phase phase, List<Vector> places) {
    public Arrow {
      places = List.copyOf(places);
    }
  }
}
