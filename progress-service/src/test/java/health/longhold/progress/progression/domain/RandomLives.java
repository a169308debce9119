package health.longhold.progress.progression.domain;

import health.longhold.progress.progression.domain.RandomLife.Step;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;

/** Lives under random policies, lived once for all invariants: in order, and with late records. */
final class RandomLives {
  private static final int LIVES = 30;
  private static final List<RandomLife> IN_ORDER = lives(false);
  private static final List<RandomLife> LATE = lives(true);

  private RandomLives() {}

  static void forEveryStep(BiConsumer<Track, Step> check) {
    forEveryLife(
        (life, _) -> {
          for (Step step : life.steps()) {
            step.before().now().tracks().forEach(track -> check.accept(track, step));
          }
        });
  }

  static void forEveryLife(BiConsumer<RandomLife, Long> check) {
    forEveryLife(check, false);
    forEveryLife(check, true);
  }

  static void forEveryLife(BiConsumer<RandomLife, Long> check, boolean late) {
    List<RandomLife> lives = late ? LATE : IN_ORDER;
    for (int seed = 0; seed < lives.size(); seed++) {
      try {
        check.accept(lives.get(seed), (long) seed);
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError("seed " + seed + (late ? ", late" : ""), failure);
      }
    }
  }

  private static List<RandomLife> lives(boolean late) {
    return LongStream.range(0, LIVES).mapToObj(seed -> RandomLife.of(seed, late)).toList();
  }
}
