package health.longhold.platform.cataloguing;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.contract.Contracts;
import health.longhold.contract.catalog.v1.RoutineItem;
import health.longhold.contract.catalog.v1.command.PublishExercise;
import health.longhold.contract.catalog.v1.command.PublishRoutine;
import health.longhold.starter.types.StoredJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CatalogueFilesTest {
  private static final JsonMapper CONTRACTS = StoredJson.contracts();

  private final List<Object> commands =
      CatalogueFiles.all().stream().map(CatalogueFilesTest::command).toList();

  @Test
  void are_eight_exercises_and_then_the_three_routines_made_of_them() {
    assertThat(commands).hasSize(11);
    assertThat(commands.subList(0, 8)).hasOnlyElementsOfType(PublishExercise.class);
    assertThat(commands.subList(8, 11)).hasOnlyElementsOfType(PublishRoutine.class);
  }

  @Test
  void name_only_exercises_revisions_and_ladders_that_are_there() {
    List<String> ladders =
        commands.stream()
            .filter(PublishExercise.class::isInstance)
            .map(command -> ((PublishExercise) command).exercise())
            .flatMap(
                exercise ->
                    exercise.ladders().keySet().stream()
                        .map(l -> exercise.exerciseId() + "@" + exercise.revision() + " " + l))
            .toList();
    List<String> used =
        commands.stream()
            .filter(PublishRoutine.class::isInstance)
            .flatMap(command -> ((PublishRoutine) command).routine().items().stream())
            .map(CatalogueFilesTest::describe)
            .toList();

    assertThat(ladders).containsAll(used);
  }

  private static String describe(RoutineItem item) {
    return item.exerciseId() + "@" + item.exerciseRevision() + " " + item.ladder();
  }

  private static Object command(CatalogueFiles.Entry entry) {
    Class<?> type = Contracts.commandsByName().get(entry.command());
    return CONTRACTS.convertValue(Map.of(entry.field(), entry.content()), type);
  }
}
