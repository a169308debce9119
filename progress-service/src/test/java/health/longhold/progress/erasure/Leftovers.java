package health.longhold.progress.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Searches every table of a database for a text, as text and as bytes, with its own role's eyes.
 */
record Leftovers(String url, String role) {

  /** The tables in which a row holds the text, in alphabetical order. */
  Set<String> of(String text) throws SQLException {
    Set<String> found = new TreeSet<>();
    try (Connection connection = DriverManager.getConnection(url, role, role)) {
      for (String table : tables(connection)) {
        if (holds(connection, table, text)) {
          found.add(table);
        }
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
                select table_name from information_schema.table_privileges
                where table_schema = 'public' and privilege_type = 'SELECT'
                """)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    if (tables.isEmpty()) {
      throw new AssertionError("no table can be read, so nothing was searched");
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
