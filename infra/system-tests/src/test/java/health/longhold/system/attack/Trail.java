package health.longhold.system.attack;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.system.PlatformProcess;
import health.longhold.system.Web;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What a service's audit trail holds about an attempt. */
record Trail(PlatformProcess platform, String service) {

  /** Fails unless a programme's manager finds the attempt, as one that was denied. */
  void tellsOfDenial(String programme, Attempt attempt) {
    assertThat(outcomes(programme, attempt))
        .as("records of %s, which was answered %s", programme, attempt.body())
        .containsExactly("DENIED " + attempt.status());
  }

  /** Outcome and status of each record about the attempt. */
  List<String> outcomes(String programme, Attempt attempt) {
    Web manager =
        new Web(
            platform.url(),
            () -> platform.token("PROGRAMME_MANAGER:auditor@" + programme),
            Map.of());
    JsonNode found = manager.get("/api/audit/" + service + "?limit=50").body().path("items");
    return StreamSupport.stream(found.spliterator(), false)
        .filter(record -> record.path("traceId").asString().equals(attempt.trace()))
        .map(record -> record.path("outcome").asString() + " " + record.path("status").asInt())
        .toList();
  }

  /** Fails unless the attempt of somebody who is not believed to be anybody was recorded. */
  void tellsOfNobody(Attempt attempt) {
    assertThat(recordsOfNobody(attempt))
        .as("records of an attempt that was answered %s", attempt.body())
        .hasSize(1)
        .allSatisfy(record -> assertThat(record).startsWith("unknown DENIED " + attempt.status()));
  }

  /** Subject, outcome, status and origin; no programme's manager sees them. */
  List<String> recordsOfNobody(Attempt attempt) {
    try (Connection worker = connection(platform, service, service + "_worker");
        PreparedStatement query =
            worker.prepareStatement(
                "select subject, outcome, status, origin from audit_entry"
                    + " where tenant = 'unknown' and trace_id = ?")) {
      query.setString(1, attempt.trace());
      List<String> records = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          records.add(
              "%s %s %d %s"
                  .formatted(row.getString(1), row.getString(2), row.getInt(3), row.getString(4)));
        }
      }
      return records;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A connection to a database as one of its roles. */
  static Connection connection(PlatformProcess platform, String database, String role)
      throws SQLException {
    try {
      return DriverManager.getConnection(
          platform.databaseUrl(database), role, platform.secret("postgresql-" + role));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
