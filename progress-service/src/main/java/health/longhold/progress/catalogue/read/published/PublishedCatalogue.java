package health.longhold.progress.catalogue.read.published;

import static health.longhold.progress.catalogue.domain.CatalogueRejection.CATALOGUE_PENDING;
import static health.longhold.progress.catalogue.domain.CatalogueRejection.ROUTINE_UNKNOWN;

import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.RoutineId;
import health.longhold.progress.catalogue.domain.CatalogueExercise;
import health.longhold.progress.catalogue.domain.CatalogueRoutine;
import health.longhold.starter.types.StoredJson;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The rows of published exercises and routines; one catalogue serves every programme. */
@Component
@Transactional
public class PublishedCatalogue {
  private static final String TENANT = ProgrammeId.SHARED_CATALOGUE.value();

  private final JdbcClient jdbc;
  private final JsonMapper json = StoredJson.contracts();

  PublishedCatalogue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A published revision never changes, so the row that is there stays. */
  public void keep(ProgrammeId tenant, CatalogueExercise exercise) {
    keep(tenant, "exercise", exercise.exerciseId().value(), exercise.revision(), exercise);
  }

  /** A published revision never changes, so the row that is there stays. */
  public void keep(ProgrammeId tenant, RoutineRow routine) {
    keep(tenant, "routine", routine.routineId().value(), routine.revision(), routine);
  }

  private void keep(ProgrammeId tenant, String kind, String slug, int revision, Object content) {
    jdbc.sql(
            """
            insert into catalogue_revision (tenant, kind, slug, revision, content)
            values (:tenant, :kind, :slug, :revision, :content::jsonb)
            on conflict do nothing
            """)
        .param("tenant", tenant.value())
        .param("kind", kind)
        .param("slug", slug)
        .param("revision", revision)
        .param("content", json.writeValueAsString(content))
        .update();
  }

  /** Points to a routine's newest revision; a pointer of an older event is passed over. */
  public void point(
      ProgrammeId tenant, RoutineId routineId, int revision, boolean retired, long sequence) {
    jdbc.sql(
            """
            insert into catalogue_routine_pointer (tenant, slug, revision, retired, sequence)
            values (:tenant, :slug, :revision, :retired, :sequence)
            on conflict (tenant, slug) do update set
              revision = excluded.revision,
              retired = excluded.retired,
              sequence = excluded.sequence
            where catalogue_routine_pointer.sequence <= excluded.sequence
            """)
        .param("tenant", tenant.value())
        .param("slug", routineId.value())
        .param("revision", revision)
        .param("retired", retired)
        .param("sequence", sequence)
        .update();
  }

  /**
   * The newest revision of a routine with its exercises.
   *
   * @throws CommandRejected {@code ROUTINE_UNKNOWN} when there is none to plan from, {@code
   *     CATALOGUE_PENDING} while records are missing
   */
  public CatalogueRoutine routine(RoutineId routineId) {
    Pointer pointer =
        jdbc.sql(
                """
                select revision, retired from catalogue_routine_pointer
                where tenant = :tenant and slug = :slug
                """)
            .param("tenant", TENANT)
            .param("slug", routineId.value())
            .query(Pointer.class)
            .optional()
            .orElseThrow(() -> isEmpty() ? pending() : unknown(routineId));
    if (pointer.retired()) {
      throw unknown(routineId);
    }
    RoutineRow row =
        find("routine", routineId.value(), pointer.revision(), RoutineRow.class)
            .orElseThrow(PublishedCatalogue::pending);
    return new CatalogueRoutine(
        routineId,
        row.revision(),
        row.name(),
        row.items().stream()
            .map(
                item ->
                    new CatalogueRoutine.Item(
                        exercise(item.exerciseId(), item.revision()), item.ladder(), item.start()))
            .toList());
  }

  private CatalogueExercise exercise(ExerciseId exerciseId, int revision) {
    return find("exercise", exerciseId.value(), revision, CatalogueExercise.class)
        .orElseThrow(PublishedCatalogue::pending);
  }

  private <T> Optional<T> find(String kind, String slug, int revision, Class<T> type) {
    return jdbc.sql(
            """
            select content from catalogue_revision
            where tenant = :tenant and kind = :kind and slug = :slug and revision = :revision
            """)
        .param("tenant", TENANT)
        .param("kind", kind)
        .param("slug", slug)
        .param("revision", revision)
        .query(String.class)
        .optional()
        .map(content -> json.readValue(content, type));
  }

  private boolean isEmpty() {
    return jdbc.sql("select count(*) from catalogue_routine_pointer where tenant = :tenant")
            .param("tenant", TENANT)
            .query(Long.class)
            .single()
        == 0;
  }

  private static CommandRejected pending() {
    return new CommandRejected(CATALOGUE_PENDING);
  }

  private static CommandRejected unknown(RoutineId routineId) {
    return new CommandRejected(
        ROUTINE_UNKNOWN, Map.of("field", "routines", "routine", routineId.value()));
  }

  private record Pointer(int revision, boolean retired) {}
}
