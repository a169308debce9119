package health.longhold.catalog.exercise.read.published;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exercise in a list of a page.
 *
 * @param language of its words: {@code en}, {@code hi}
 * @param regions where it is felt, those it stretches first
 * @param minutes begun, at this dose
 * @param sides 2 where each has its turn
 * @param figure an SVG, to be put into the page; null where nobody has drawn it
 */
public record ExerciseCard(
    ExerciseId exerciseId,
    String name,
    String language,
    List<Region> regions,
    int minutes,
    Dose dose,
    int sides,
    int phases,
    @Nullable String figure) {
  public ExerciseCard {
    regions = List.copyOf(regions);
  }
}
