package health.longhold.catalog.exercise.integration;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.catalog.CatalogueFiles;
import health.longhold.catalog.exercise.domain.ExerciseEvent.ExerciseRevisionPublished;
import health.longhold.contract.catalog.v1.ExerciseRevision;
import org.junit.jupiter.api.Test;

class ExerciseContractMapperTest {
  private final ExerciseContractMapper mapper = ExerciseContractMapper.MAPPER;

  @Test
  void nothing_is_lost_on_the_way_in_and_out() {
    assertThat(CatalogueFiles.exercises())
        .hasSize(8)
        .allSatisfy(
            exercise -> assertThat(mapper.revision(published(exercise))).isEqualTo(exercise));
  }

  private ExerciseRevisionPublished published(ExerciseRevision exercise) {
    return new ExerciseRevisionPublished(
        exercise.exerciseId(), exercise.revision(), mapper.content(exercise));
  }
}
