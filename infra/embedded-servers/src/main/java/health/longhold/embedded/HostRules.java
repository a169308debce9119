package health.longhold.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** Who may connect, and how. The server is set up trusting everybody; this ends it. */
final class HostRules {
  private static final String RULES =
      """
      # Written by Longhold. Whoever connects shows a password.
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128      scram-sha-256
      """;
  private static final Duration WAIT = Duration.ofSeconds(60);
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private HostRules() {}

  /** Whether the server on this data directory asks for passwords already. */
  static boolean areIn(Path data) throws IOException {
    Path file = data.resolve("pg_hba.conf");
    return Files.exists(file) && Files.readString(file).equals(RULES);
  }

  /**
   * Returns once the server asks everybody for a password. All passwords must be set by then, the
   * superuser's above all.
   */
  static void enforce(DataSource superuser) throws SQLException, IOException {
    Path file = Path.of(ask(superuser, "show hba_file"));
    if (Files.readString(file).equals(RULES)) {
      return;
    }
    // in one step: with half a file nobody could connect any more
    Path written = Files.createTempFile(file.getParent(), "pg_hba", ".new");
    Files.writeString(written, RULES);
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    String before = ask(superuser, "select pg_conf_load_time(), pg_reload_conf()");
    long deadline = System.nanoTime() + WAIT.toNanos();
    // a new connection tells when the server it was forked from has read its files
    while (ask(superuser, "select pg_conf_load_time()").equals(before)) {
      if (System.nanoTime() - deadline > 0) {
        throw new SQLException("PostgreSQL does not read " + file + " again");
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  private static String ask(DataSource server, String question) throws SQLException {
    try (Connection connection = server.getConnection();
        Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }
}
