package health.longhold.catalog.exercise.read.published;

import health.longhold.catalog.exercise.domain.ExerciseContent;
import health.longhold.catalog.exercise.read.published.ExerciseSearch.Position;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.types.StoredJson;
import health.longhold.starter.types.StoredTypes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the published catalogue of exercises; read by every programme. */
@Component
@Transactional
public class PublishedExercises {
  private static final String READ =
      """
      select r.exercise_id, r.revision, r.published_at, r.content, e.retired, e.sequence
      from exercise e join exercise_revision r using (tenant, exercise_id)
      where e.tenant = :tenant and e.exercise_id = :exerciseId
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PublishedExercises(JdbcClient jdbc, StoredTypes types) {
    this.jdbc = jdbc;
    this.json = StoredJson.stored(types);
  }

  /** The newest revision, of a retired exercise too. */
  public Optional<Stored> find(ExerciseId exerciseId) {
    return jdbc.sql(READ + " and r.revision = e.revision")
        .param("tenant", ProgrammeId.SHARED_CATALOGUE.value())
        .param("exerciseId", exerciseId.value())
        .query(this::stored)
        .optional();
  }

  /** One revision, whether or not it is the newest. */
  public Optional<Stored> find(ExerciseId exerciseId, int revision) {
    return jdbc.sql(READ + " and r.revision = :revision")
        .param("tenant", ProgrammeId.SHARED_CATALOGUE.value())
        .param("exerciseId", exerciseId.value())
        .param("revision", revision)
        .query(this::stored)
        .optional();
  }

  /**
   * Offered exercises, best match first, then by id; at most {@code most} of them. Every typed word
   * in the name is best, in any of its names next; within each by how well the rest fits.
   */
  List<Found> search(ExerciseSearch search, int most) {
    Position after = search.after();
    return jdbc.sql(
            """
            select exercise_id, revision, content, rank
            from (
              select e.exercise_id, e.revision, r.content,
                     coalesce(round((
                       (ts_filter(r.words, '{a}') @@ typed.words)::int
                         + (ts_filter(r.words, '{a,b}') @@ typed.words)::int
                         + ts_rank(r.words, typed.words)
                     )::numeric, 6), 0.000000) as rank
              from exercise e
                join exercise_revision r using (tenant, exercise_id, revision)
                cross join (select typed_words(:words::text[]) as words) typed
              where e.tenant = :tenant
                and not e.retired
                and (typed.words is null or r.words @@ typed.words)
                and (:region::text is null
                     or (r.content -> 'loads') || (r.content -> 'stretches')
                        @> to_jsonb(:region::text))
                and (:setting::text is null or r.content -> 'settings' @> to_jsonb(:setting::text))
                and (:laterality::text is null or r.content ->> 'laterality' = :laterality)
            ) found
            where :afterRank::numeric is null
               or rank < :afterRank
               or (rank = :afterRank and exercise_id > :afterId)
            order by rank desc, exercise_id
            limit :most
            """)
        .param("tenant", ProgrammeId.SHARED_CATALOGUE.value())
        .param("words", search.words() == null ? null : search.words().toArray(new String[0]))
        .param("region", search.region() == null ? null : search.region().name())
        .param("setting", search.setting())
        .param("laterality", search.laterality() == null ? null : search.laterality().name())
        .param("afterRank", after == null ? null : after.rank())
        .param("afterId", after == null ? null : after.exerciseId().value())
        .param("most", most)
        .query(this::found)
        .list();
  }

  void publish(
      String tenant,
      ExerciseId exerciseId,
      int revision,
      ExerciseContent content,
      long sequence,
      Instant at) {
    jdbc.sql(
            """
            insert into exercise_revision (tenant, exercise_id, revision, published_at, content)
            values (:tenant, :exerciseId, :revision, :publishedAt, :content::jsonb)
            on conflict (tenant, exercise_id, revision) do nothing
            """)
        .param("tenant", tenant)
        .param("exerciseId", exerciseId.value())
        .param("revision", revision)
        .param("publishedAt", at.atOffset(ZoneOffset.UTC))
        .param("content", json.writeValueAsString(content))
        .update();
    point(tenant, exerciseId, revision, false, sequence);
  }

  void retire(String tenant, ExerciseId exerciseId, int revision, long sequence) {
    point(tenant, exerciseId, revision, true, sequence);
  }

  void clear() {
    jdbc.sql("delete from exercise").update();
    jdbc.sql("delete from exercise_revision").update();
  }

  private void point(
      String tenant, ExerciseId exerciseId, int revision, boolean retired, long sequence) {
    jdbc.sql(
            """
            insert into exercise (tenant, exercise_id, revision, retired, sequence)
            values (:tenant, :exerciseId, :revision, :retired, :sequence)
            on conflict (tenant, exercise_id) do update
              set revision = excluded.revision,
                  retired = excluded.retired,
                  sequence = excluded.sequence
              where exercise.sequence < excluded.sequence
            """)
        .param("tenant", tenant)
        .param("exerciseId", exerciseId.value())
        .param("revision", revision)
        .param("retired", retired)
        .param("sequence", sequence)
        .update();
  }

  private Stored stored(ResultSet row, int number) throws SQLException {
    return new Stored(
        new PublishedExercise(
            new ExerciseId(row.getString("exercise_id")),
            row.getInt("revision"),
            row.getBoolean("retired"),
            row.getTimestamp("published_at").toInstant(),
            content(row)),
        row.getLong("sequence"));
  }

  private Found found(ResultSet row, int number) throws SQLException {
    ExerciseId exerciseId = new ExerciseId(row.getString("exercise_id"));
    ExerciseContent content = content(row);
    return new Found(
        ExerciseSummary.of(exerciseId, row.getInt("revision"), content),
        content,
        new Position(row.getBigDecimal("rank"), exerciseId));
  }

  private ExerciseContent content(ResultSet row) throws SQLException {
    return json.readValue(row.getString("content"), ExerciseContent.class);
  }

  /** A revision and the sequence number of its exercise's newest event, the entity tag. */
  public record Stored(PublishedExercise exercise, long sequence) {}

  /** A match and where it stands in the list. */
  record Found(ExerciseSummary exercise, ExerciseContent content, Position position) {}
}
