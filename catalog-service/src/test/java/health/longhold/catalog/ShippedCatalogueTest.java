package health.longhold.catalog;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import health.longhold.contract.catalog.v1.ExerciseRevision;
import health.longhold.contract.catalog.v1.RoutineItem;
import health.longhold.contract.catalog.v1.RoutineRevision;
import health.longhold.kernel.AgeBand;
import health.longhold.kernel.Caution;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseKind;
import health.longhold.kernel.Ladder;
import health.longhold.kernel.Region;
import health.longhold.kernel.Rung;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The shipped data against the table it was written from (docs/clinical-evidence.md). */
class ShippedCatalogueTest {
  private final Map<String, ExerciseRevision> exercises =
      CatalogueFiles.exercises().stream()
          .collect(toUnmodifiableMap(exercise -> exercise.exerciseId().value(), e -> e));

  @Test
  void ladders_are_those_of_the_table() {
    ladder("child-pose", "15×2 20×2 30×2", "45×2 60×2");
    ladder("cat-cow", "3×6 5×6 8×6", "");
    ladder("doorway-stretch", "15×2 20×2 30×2", "45×2 60×2");
    ladder("knee-rotation", "3×6 5×6 8×6", "");
    ladder("snake-pose", "5×6 10×6 15×6", "");
    ladder("alternate-leg-and-arm-raise", "5×5 8×5 10×5 10×8 10×10", "");
    ladder("prone-leg-lift", "20×1 30×1 45×1 60×1", "");
    ladder("room-corner-stretch", "30×1 45×1 60×1", "");
    assertThat(doses(ladderOf("prone-leg-lift", "repeated-tens"), AgeBand.FROM_18))
        .isEqualTo("10×2 10×4 10×6");
  }

  @Test
  void loads_are_those_of_the_table() {
    assertThat(exercises.values())
        .filteredOn(exercise -> !exercise.loads().isEmpty())
        .extracting(exercise -> exercise.exerciseId().value(), ExerciseRevision::loads)
        .containsExactlyInAnyOrder(
            tuple("snake-pose", List.of(Region.LOWER_BACK)),
            tuple(
                "alternate-leg-and-arm-raise",
                List.of(Region.CORE, Region.LOWER_BACK, Region.HIP, Region.SHOULDER)),
            tuple("prone-leg-lift", List.of(Region.LOWER_BACK, Region.HIP, Region.CORE)));
  }

  @Test
  void cautions_are_those_of_the_table() {
    caution(Caution.NECK_EXTENSION, "cat-cow", "snake-pose");
    caution(Caution.KNEE_FLEXION, "child-pose");
    caution(Caution.WRIST_LOAD, "cat-cow", "snake-pose", "alternate-leg-and-arm-raise");
    caution(Caution.SHOULDER_ABDUCTION, "doorway-stretch", "room-corner-stretch");
    caution(Caution.PRONE_LYING, "snake-pose", "prone-leg-lift");
    caution(Caution.SPINAL_LOADING, "alternate-leg-and-arm-raise", "prone-leg-lift");
    caution(Caution.SPINAL_ROTATION, "knee-rotation");
    caution(
        Caution.BREATH_HOLDING,
        "prone-leg-lift",
        "room-corner-stretch",
        "alternate-leg-and-arm-raise");
    caution(Caution.DIZZINESS, "cat-cow", "snake-pose");
  }

  @Test
  void routines_start_at_the_lowest_rung() {
    routine(
        "upper-back-relief",
        "cat-cow",
        "child-pose",
        "doorway-stretch",
        "alternate-leg-and-arm-raise",
        "prone-leg-lift",
        "room-corner-stretch");
    routine("office-break", "doorway-stretch", "room-corner-stretch");
    routine("floor-mobility", "child-pose", "cat-cow", "knee-rotation", "snake-pose");
  }

  @Test
  void stretching_at_the_top_stays_within_four_minutes_a_region_except_where_a_plan_will_say_so() {
    assertThat(CatalogueFiles.routines())
        .allSatisfy(routine -> assertThat(aboveFourMinutes(routine, AgeBand.FROM_18)).isEmpty());
    assertThat(CatalogueFiles.routines())
        .filteredOn(routine -> !aboveFourMinutes(routine, AgeBand.FROM_65).isEmpty())
        .extracting(
            routine -> routine.routineId().value(),
            routine -> aboveFourMinutes(routine, AgeBand.FROM_65))
        .containsExactly(
            tuple("upper-back-relief", Map.of(Region.SHOULDER, 300, Region.UPPER_BACK, 300)));
  }

  /** Seconds a side at the top rung of every stretch, by region, where they are above 240. */
  private Map<Region, Integer> aboveFourMinutes(RoutineRevision routine, AgeBand age) {
    Map<Region, Integer> seconds = new EnumMap<>(Region.class);
    for (RoutineItem item : routine.items()) {
      ExerciseRevision exercise = revision(item.exerciseId().value());
      if (exercise.kind() == ExerciseKind.STRETCH) {
        Dose top = ladderOf(item).forAge(age).highest();
        for (Region region : exercise.stretches()) {
          seconds.merge(region, top.holdSeconds() * top.holdsPerSide(), Integer::sum);
        }
      }
    }
    seconds.values().removeIf(total -> total <= 240);
    return seconds;
  }

  private void ladder(String exercise, String everyone, String from65) {
    Ladder standard = ladderOf(exercise, "standard");
    assertThat(doses(standard, AgeBand.FROM_18)).as(exercise).isEqualTo(everyone);
    assertThat(doses(standard, AgeBand.FROM_65))
        .as(exercise + " from 65")
        .isEqualTo((everyone + " " + from65).strip());
  }

  private static String doses(Ladder ladder, AgeBand age) {
    return String.join(
        " ", ladder.forAge(age).rungs().stream().map(Rung::dose).map(Object::toString).toList());
  }

  private void caution(Caution caution, String... names) {
    assertThat(exercises.values())
        .filteredOn(exercise -> exercise.cautions().contains(caution))
        .extracting(exercise -> exercise.exerciseId().value())
        .containsExactlyInAnyOrder(names);
  }

  private void routine(String name, String... items) {
    RoutineRevision routine =
        CatalogueFiles.routines().stream()
            .filter(revision -> revision.routineId().value().equals(name))
            .findFirst()
            .orElseThrow();
    assertThat(routine.items())
        .extracting(item -> item.exerciseId().value())
        .containsExactly(items);
    assertThat(routine.items())
        .allSatisfy(item -> assertThat(item.start()).isEqualTo(ladderOf(item).lowest()));
  }

  private Ladder ladderOf(RoutineItem item) {
    return ladderOf(item.exerciseId().value(), item.ladder());
  }

  private Ladder ladderOf(String exercise, String name) {
    return Objects.requireNonNull(revision(exercise).ladders().get(name));
  }

  private ExerciseRevision revision(String exercise) {
    return Objects.requireNonNull(exercises.get(exercise));
  }
}
