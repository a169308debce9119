package health.longhold.session.prescription.read.known;

import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.session.prescription.domain.PinnedExercise;
import health.longhold.session.prescription.domain.PrescriptionDecider;
import health.longhold.starter.types.StoredJson;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Published revisions of exercises; the catalogue is one for all programmes. */
@Component
@Transactional
public class KnownExercises implements PrescriptionDecider.Revisions {
  private final JdbcClient jdbc;
  private final JsonMapper json = StoredJson.contracts();

  KnownExercises(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void keep(ProgrammeId tenant, PinnedExercise exercise) {
    jdbc.sql(
            """
            insert into exercise_revision (tenant, exercise_id, revision, exercise)
            values (:tenant, :id, :revision, :exercise::jsonb)
            on conflict (tenant, exercise_id, revision) do update set exercise = excluded.exercise
            """)
        .param("tenant", tenant.value())
        .param("id", exercise.exerciseId().value())
        .param("revision", exercise.revision())
        .param("exercise", json.writeValueAsString(exercise))
        .update();
  }

  @Override
  public Optional<PinnedExercise> find(ExerciseId exercise, int revision) {
    return jdbc.sql(
            """
            select exercise from exercise_revision
            where tenant = :tenant and exercise_id = :id and revision = :revision
            """)
        .param("tenant", ProgrammeId.SHARED_CATALOGUE.value())
        .param("id", exercise.value())
        .param("revision", revision)
        .query(String.class)
        .optional()
        .map(known -> json.readValue(known, PinnedExercise.class));
  }
}
