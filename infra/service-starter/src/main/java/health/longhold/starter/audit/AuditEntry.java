package health.longhold.starter.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is kept.
 *
 * @param id its number; a later one is larger
 * @param at the database's time, to the microsecond
 * @param who subject of who asked
 * @param roles their roles, a space between
 * @param what method and route template, or the name of a command; to managers READ, CHANGE or
 *     EXPORT where it is about a member
 * @param whose the member the data is about
 * @param status the HTTP status, absent where there was none
 * @param why the coded reason given
 * @param purpose an HL7 PurposeOfUse code
 * @param origin address of the client
 */
public record AuditEntry(
    long id,
    Instant at,
    String who,
    String roles,
    String what,
    @Nullable UUID whose,
    String outcome,
    @Nullable Integer status,
    @Nullable String why,
    @Nullable String purpose,
    String origin,
    String traceId) {
  static final String COLUMNS = columns("what");

  /**
   * What somebody without a part in anybody's care is shown of {@code what}: where it is about a
   * member, no more than the kind of act, since a route or a command may tell of their condition.
   */
  static final String KIND =
      """
      case when whose is null then what
        when what ~ '/export(/|$)' then 'EXPORT'
        when what ~ '^(GET|HEAD) ' then 'READ'
        else 'CHANGE' end
      """;

  /** The columns as managers are shown them. */
  static final String SHOWN = columns(KIND + " as what");

  /** Without the reason of an act: that a person is in pain is not for a programme's managers. */
  AuditEntry withoutReason() {
    return new AuditEntry(
        id, at, who, roles, what, whose, outcome, status, null, purpose, origin, traceId);
  }

  private static String columns(String what) {
    return "id, at, subject, roles, %s, whose, outcome, status, why, purpose, origin, trace_id"
        .formatted(what);
  }

  static AuditEntry read(ResultSet row, int index) throws SQLException {
    return new AuditEntry(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("subject"),
        row.getString("roles"),
        row.getString("what"),
        row.getObject("whose", UUID.class),
        row.getString("outcome"),
        row.getObject("status", Integer.class),
        row.getString("why"),
        row.getString("purpose"),
        row.getString("origin"),
        row.getString("trace_id"));
  }
}
