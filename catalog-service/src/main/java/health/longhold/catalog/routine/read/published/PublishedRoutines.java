package health.longhold.catalog.routine.read.published;

import health.longhold.catalog.routine.domain.RoutineContent;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.RoutineId;
import health.longhold.starter.types.StoredJson;
import health.longhold.starter.types.StoredTypes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the published routines; read by every programme. */
@Component
@Transactional
class PublishedRoutines {
  private static final String READ =
      """
      select r.routine_id, r.revision, r.published_at, r.content, e.retired, e.sequence
      from routine e join routine_revision r using (tenant, routine_id)
      where e.tenant = :tenant
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PublishedRoutines(JdbcClient jdbc, StoredTypes types) {
    this.jdbc = jdbc;
    this.json = StoredJson.stored(types);
  }

  /** The newest revision, of a retired routine too. */
  Optional<Stored> find(RoutineId routineId) {
    return jdbc.sql(READ + " and routine_id = :routineId and r.revision = e.revision")
        .param("tenant", ProgrammeId.SHARED_CATALOGUE.value())
        .param("routineId", routineId.value())
        .query(this::stored)
        .optional();
  }

  /** One revision, whether or not it is the newest. */
  Optional<Stored> find(RoutineId routineId, int revision) {
    return jdbc.sql(READ + " and routine_id = :routineId and r.revision = :revision")
        .param("tenant", ProgrammeId.SHARED_CATALOGUE.value())
        .param("routineId", routineId.value())
        .param("revision", revision)
        .query(this::stored)
        .optional();
  }

  /** The newest revisions of offered routines in order of id, after the given one. */
  List<PublishedRoutine> offered(@Nullable String after, int most) {
    return jdbc
        .sql(
            READ
                + """
                 and r.revision = e.revision and not e.retired
                  and (:after::text is null or routine_id > :after)
                order by routine_id
                limit :most
                """)
        .param("tenant", ProgrammeId.SHARED_CATALOGUE.value())
        .param("after", after)
        .param("most", most)
        .query(this::stored)
        .list()
        .stream()
        .map(Stored::routine)
        .toList();
  }

  void publish(
      String tenant,
      RoutineId routineId,
      int revision,
      RoutineContent content,
      long sequence,
      Instant at) {
    jdbc.sql(
            """
            insert into routine_revision (tenant, routine_id, revision, published_at, content)
            values (:tenant, :routineId, :revision, :publishedAt, :content::jsonb)
            on conflict (tenant, routine_id, revision) do nothing
            """)
        .param("tenant", tenant)
        .param("routineId", routineId.value())
        .param("revision", revision)
        .param("publishedAt", at.atOffset(ZoneOffset.UTC))
        .param("content", json.writeValueAsString(content))
        .update();
    point(tenant, routineId, revision, false, sequence);
  }

  void retire(String tenant, RoutineId routineId, int revision, long sequence) {
    point(tenant, routineId, revision, true, sequence);
  }

  void clear() {
    jdbc.sql("delete from routine").update();
    jdbc.sql("delete from routine_revision").update();
  }

  private void point(
      String tenant, RoutineId routineId, int revision, boolean retired, long sequence) {
    jdbc.sql(
            """
            insert into routine (tenant, routine_id, revision, retired, sequence)
            values (:tenant, :routineId, :revision, :retired, :sequence)
            on conflict (tenant, routine_id) do update
              set revision = excluded.revision,
                  retired = excluded.retired,
                  sequence = excluded.sequence
              where routine.sequence < excluded.sequence
            """)
        .param("tenant", tenant)
        .param("routineId", routineId.value())
        .param("revision", revision)
        .param("retired", retired)
        .param("sequence", sequence)
        .update();
  }

  private Stored stored(ResultSet row, int number) throws SQLException {
    return new Stored(
        new PublishedRoutine(
            new RoutineId(row.getString("routine_id")),
            row.getInt("revision"),
            row.getBoolean("retired"),
            row.getTimestamp("published_at").toInstant(),
            json.readValue(row.getString("content"), RoutineContent.class)),
        row.getLong("sequence"));
  }

  /** A revision and the sequence number of its routine's newest event, the entity tag. */
  record Stored(PublishedRoutine routine, long sequence) {}
}
