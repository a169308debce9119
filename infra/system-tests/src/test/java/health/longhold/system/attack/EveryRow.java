package health.longhold.system.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.longhold.system.PlatformProcess;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All rows of all tables of all services, as whoever owns the PostgreSQL server can read them. */
record EveryRow(PlatformProcess platform) {
  static final List<String> DATABASES = List.of("catalog", "session", "progress", "keys");

  /** Where a row holds the text, as text or as its bytes: {@code database.table}, in order. */
  Set<String> holding(String text) {
    Set<String> found = new TreeSet<>();
    for (String database : DATABASES) {
      try (Connection connection = Trail.connection(platform, database, "postgres")) {
        for (String table : tables(connection)) {
          if (holds(connection, table, text)) {
            found.add(database + "." + table);
          }
        }
      } catch (SQLException e) {
        throw new IllegalStateException(database, e);
      }
    }
    return found;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        connection
            .createStatement()
            .executeQuery(
                """
                select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')
                """)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    if (tables.size() < 2) {
      throw new IllegalStateException("hardly a table was found, so nothing was searched");
    }
    return tables;
  }

  private static boolean holds(Connection connection, String table, String text)
      throws SQLException {
    try (var query =
        connection.prepareStatement(
            "select exists (select from %s as t where t::text ilike ? or t::text ilike ?)"
                .formatted(table))) {
      query.setString(1, "%" + text + "%");
      query.setString(2, "%" + HexFormat.of().formatHex(text.getBytes(UTF_8)) + "%");
      try (ResultSet row = query.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}
