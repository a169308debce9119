package health.longhold.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * PostgreSQL as a child process, on the loopback interface, with one database for each service. It
 * runs as root and as a normal user; as root the server lives in a user namespace of its own.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final Duration START_WAIT = Duration.ofSeconds(60);

  private final EmbeddedPostgres postgres;

  private EmbeddedDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /**
   * Starts a server whose data stays, every commit flushed to disk before it is answered. A server
   * left behind on the same folder by a killed process is ended first.
   *
   * @param home folder for data, binaries and the server's log
   * @throws UncheckedIOException if the port is taken or the server does not come up in 60 s
   */
  public static EmbeddedDatabase kept(Path home, int port) {
    endLeftBehind(home);
    try {
      Files.createDirectories(home);
      ProcessBuilder.Redirect log =
          ProcessBuilder.Redirect.appendTo(home.resolve("postgresql.log").toFile());
      return start(
          common(home.toAbsolutePath().resolve("binaries"))
              .setDataDirectory(data(home))
              .setCleanDataDirectory(false)
              .setPort(port)
              .setOutputRedirector(log)
              .setErrorRedirector(log)
              // the library's defaults are for throw-away data
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("shared_buffers", "128MB")
              .setServerConfig("max_wal_size", "2GB")
              .setServerConfig("max_connections", "200"));
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start on port " + port, e);
    }
  }

  /**
   * Ends a server that a killed process has left running on this folder; does nothing otherwise.
   */
  public static void endLeftBehind(Path home) {
    OrphanedPostgres.endOn(data(home));
  }

  private static Path data(Path home) {
    return home.toAbsolutePath().resolve("data");
  }

  /** Starts an empty server on a free port for tests: no fsync, its data gone on close. */
  public static EmbeddedDatabase throwaway() {
    // one folder per user: what root unpacked, another user may not touch
    Path binaries =
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "longhold-postgresql-" + System.getProperty("user.name"));
    try {
      return start(
          common(binaries)
              .setServerConfig("shared_buffers", "64MB")
              .setServerConfig("max_connections", "200"));
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start", e);
    }
  }

  private static EmbeddedPostgres.Builder common(Path binaries) throws IOException {
    Files.createDirectories(binaries);
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(binaries.toFile())
        .setPGStartupWait(START_WAIT)
        .setRegisterShutdownHook(false)
        // TCP is enough; a socket in a shared folder would outlive a killed server
        .setServerConfig("unix_socket_directories", "")
        // the same order of text on every machine, whatever locales it has
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8");
  }

  private static EmbeddedDatabase start(EmbeddedPostgres.Builder builder) throws IOException {
    EmbeddedDatabase database = new EmbeddedDatabase(builder.start());
    try {
      database.createServiceDatabases(ServiceDatabase.ALL);
      return database;
    } catch (SQLException e) {
      database.close();
      throw new IOException("PostgreSQL started, but its databases could not be created", e);
    }
  }

  private void createServiceDatabases(List<ServiceDatabase> databases) throws SQLException {
    try (Connection connection = superuser().getConnection()) {
      for (ServiceDatabase database : databases) {
        database.createIfMissing(connection);
      }
    }
  }

  public int port() {
    return postgres.getPort();
  }

  /** The server's superuser, for what no service may do. */
  public DataSource superuser() {
    return postgres.getPostgresDatabase();
  }

  /** Ends the server and waits for it; clients still connected are cut off. */
  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not stop", e);
    }
  }
}
