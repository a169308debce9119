package health.longhold.starter.export;

import health.longhold.kernel.MetadataKeys;
import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.types.StoredJson;
import health.longhold.starter.types.StoredTypes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored events of many aggregates in one query, for those who read a whole life. The event
 * store itself would ask three times for each aggregate.
 */
public final class StoredHistory {
  private static final String SERVICE = "SERVICE";

  private final JdbcClient jdbc;
  private final Map<String, Class<?>> classes;
  private final JsonMapper json;

  StoredHistory(JdbcClient jdbc, StoredTypes types) {
    this.jdbc = jdbc;
    this.classes = types.classesByName();
    this.json = StoredJson.stored(types);
  }

  /** Every event of these aggregates in this programme, in the order of storing. */
  public List<PastEvent> of(ProgrammeId programme, Collection<String> aggregateIds) {
    return jdbc.sql(
            """
            select time_stamp, payload_type, payload, meta_data from domain_event
            where tenant = :tenant and aggregate_identifier = any(:aggregates)
            order by global_index
            """)
        .param("tenant", programme.value())
        .param("aggregates", aggregateIds.toArray(String[]::new))
        .query(this::event)
        .list();
  }

  /** Every event of one aggregate in this programme. */
  public List<PastEvent> of(ProgrammeId programme, String aggregateId) {
    return of(programme, List.of(aggregateId));
  }

  private PastEvent event(ResultSet row, int number) throws SQLException {
    String type = row.getString("payload_type");
    Class<?> listed = Objects.requireNonNull(classes.get(type), type);
    return new PastEvent(
        simpleName(type),
        Instant.parse(row.getString("time_stamp")),
        by(json.readTree(row.getBytes("meta_data"))),
        json.readValue(row.getBytes("payload"), listed));
  }

  // progress.PlanProposed.v1 -> PlanProposed
  private static String simpleName(String type) {
    String[] parts = type.split("\\.", -1);
    return parts.length == 3 ? parts[1] : type;
  }

  private static String by(JsonNode metadata) {
    String roles = metadata.path(MetadataKeys.ROLES).asString("");
    return roles.isEmpty() ? SERVICE : roles;
  }
}
