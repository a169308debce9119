package health.longhold.catalog.exercise.read.published;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How one stands, sits or lies in an exercise. Its content tells the position in a sentence; how
 * that sentence begins is what people look for.
 */
public enum Posture {
  STANDING("standing"),
  SITTING("sitting"),
  KNEELING("kneeling"),
  ALL_FOURS("on all fours"),
  FRONT("lying on the front"),
  BACK("lying on the back"),
  SIDE("lying on the side");

  private final String beginning;

  Posture(String beginning) {
    this.beginning = beginning;
  }

  /** Empty for a position told in other words, which is found by every other means. */
  static Optional<Posture> of(String position) {
    String words = position.toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(posture -> words.startsWith(posture.beginning)).findFirst();
  }
}
