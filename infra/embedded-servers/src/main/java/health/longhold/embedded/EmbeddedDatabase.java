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
import java.util.Map;
import javax.sql.DataSource;

/**
 * PostgreSQL as a child process, on the loopback interface, with one database for each service;
 * whoever connects shows a password. It runs as root and as a normal user; as root the server lives
 * in a user namespace of its own.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  /** The role of {@link #superuser()}. */
  public static final String SUPERUSER = "postgres";

  private static final Duration START_WAIT = Duration.ofSeconds(60);

  private final EmbeddedPostgres postgres;
  private final Passwords passwords;

  private EmbeddedDatabase(EmbeddedPostgres postgres, Passwords passwords) {
    this.postgres = postgres;
    this.passwords = passwords;
  }

  /**
   * Starts a server whose data stays, every commit flushed to disk before it is answered. A server
   * left behind on the same folder by a killed process is ended first.
   *
   * @param home folder for data, binaries and the server's log
   * @param passwords of {@link #SUPERUSER} and of every role; that of the superuser stays for good,
   *     the others count from this start on
   * @throws UncheckedIOException if the port is taken or the server does not come up in 60 s
   */
  public static EmbeddedDatabase kept(Path home, int port, Passwords passwords) {
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
              .setServerConfig("max_connections", "200"),
          passwords);
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

  /** Whether the data on this folder can only be had with the superuser's password. */
  public static boolean isLocked(Path home) {
    try {
      return HostRules.areIn(data(home));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + home, e);
    }
  }

  private static Path data(Path home) {
    return home.toAbsolutePath().resolve("data");
  }

  /** Starts an empty server on a free port for tests: no fsync, its data gone on close. */
  public static EmbeddedDatabase throwaway(Passwords passwords) {
    // one folder per user: what root unpacked, another user may not touch
    Path binaries =
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "longhold-postgresql-" + System.getProperty("user.name"));
    try {
      return start(
          common(binaries)
              .setServerConfig("shared_buffers", "64MB")
              .setServerConfig("max_connections", "200"),
          passwords);
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

  private static EmbeddedDatabase start(EmbeddedPostgres.Builder builder, Passwords passwords)
      throws IOException {
    builder.setConnectConfig("password", passwords.of(SUPERUSER));
    EmbeddedDatabase database = new EmbeddedDatabase(builder.start(), passwords);
    try {
      database.createServiceDatabases(ServiceDatabase.ALL);
      HostRules.enforce(database.superuser());
      return database;
    } catch (SQLException | IOException e) {
      database.close();
      throw new IOException("PostgreSQL started, but its databases could not be created", e);
    }
  }

  private void createServiceDatabases(List<ServiceDatabase> databases) throws SQLException {
    try (Connection connection = superuser().getConnection()) {
      ServiceDatabase.setPassword(connection, SUPERUSER, passwords);
      for (ServiceDatabase database : databases) {
        database.createIfMissing(connection, passwords);
      }
    }
  }

  public int port() {
    return postgres.getPort();
  }

  /** The server's superuser, for what no service may do. */
  public DataSource superuser() {
    return postgres.getPostgresDatabase(Map.of("password", passwords.of(SUPERUSER)));
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
