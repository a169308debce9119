package health.longhold.catalog;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.contract.Contracts;
import health.longhold.contract.catalog.v1.ExerciseRevision;
import health.longhold.contract.catalog.v1.RoutineRevision;
import health.longhold.contract.catalog.v1.command.PublishExercise;
import health.longhold.contract.catalog.v1.command.PublishRoutine;
import health.longhold.kernel.MetadataKeys;
import health.longhold.kernel.Role;
import health.longhold.starter.types.StoredJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** The running service with the shipped exercises and routines in it. */
abstract class LoadedCatalogueIT extends CatalogueIT {
  static final List<ExerciseRevision> EXERCISES = CatalogueFiles.exercises();
  static final List<RoutineRevision> ROUTINES = CatalogueFiles.routines();

  /** Every test loads again: repeating the loader's commands changes nothing. */
  @BeforeEach
  void load() {
    EXERCISES.forEach(exercise -> assertThat(revision(new PublishExercise(exercise))).isOne());
    ROUTINES.forEach(routine -> assertThat(revision(new PublishRoutine(routine))).isOne());
    await()
        .atMost(20, SECONDS)
        .until(
            () ->
                ROUTINES.stream()
                    .allMatch(
                        routine ->
                            get("/api/catalogue/routines/{id}", routine.routineId())
                                .getStatusCode()
                                .is2xxSuccessful()));
  }

  /** Sends a contract command the way another process does. */
  int revision(Object command) {
    Map<String, Object> envelope =
        Map.of(
            "name", Contracts.nameOf(command.getClass()),
            "payload", command,
            "metadata",
                Map.of(
                    MetadataKeys.TENANT, EDITOR.tenant().value(),
                    MetadataKeys.SUBJECT, EDITOR.subject(),
                    MetadataKeys.ROLES, Role.CATALOGUE_EDITOR.name()));
    String body = StoredJson.contracts().writeValueAsString(envelope);
    return body(post("loader; scopes=commands", "/internal/commands", body))
        .at("/result/revision")
        .asInt();
  }
}
