package health.longhold.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {
  private static final ServiceDatabase CATALOG = new ServiceDatabase("catalog");
  private static final ServiceDatabase SESSION = new ServiceDatabase("session");
  private static final Passwords PASSWORDS = role -> "secret of " + role;

  @TempDir Path home;

  @Test
  void gives_each_service_an_owner_and_a_runtime_role_with_no_more_than_they_need()
      throws SQLException {
    try (EmbeddedDatabase server = EmbeddedDatabase.throwaway(PASSWORDS)) {
      try (Connection owner = connect(server, CATALOG, CATALOG.ownerRole())) {
        run(owner, "create table shelf (tenant text not null, name text not null)");
        run(owner, "grant select, insert on shelf to " + CATALOG.runtimeRole());
      }
      try (Connection runtime = connect(server, CATALOG, CATALOG.runtimeRole())) {
        run(runtime, "insert into shelf values ('demo', 'a')");
        assertThat(text(runtime, "select name from shelf")).isEqualTo("a");
        assertRefused(runtime, "delete from shelf");
        assertRefused(runtime, "create table own (name text)");
        assertRefused(runtime, "alter table shelf add column other text");
      }
      assertThatThrownBy(() -> connect(server, SESSION, CATALOG.runtimeRole()))
          .hasMessageContaining("permission denied for database");
      assertThatThrownBy(() -> connect(server, SESSION, CATALOG.ownerRole()))
          .hasMessageContaining("permission denied for database");
    }
  }

  @Test
  void keeps_data_between_starts_and_flushes_every_commit() throws SQLException {
    int port = FreePorts.next();
    try (EmbeddedDatabase server = EmbeddedDatabase.kept(home, port, PASSWORDS);
        Connection owner = connect(server, CATALOG, CATALOG.ownerRole())) {
      assertThat(text(owner, "show fsync")).isEqualTo("on");
      assertThat(text(owner, "show synchronous_commit")).isEqualTo("on");
      run(owner, "create table shelf as select 'kept' as name");
    }
    try (EmbeddedDatabase server = EmbeddedDatabase.kept(home, port, PASSWORDS);
        Connection owner = connect(server, CATALOG, CATALOG.ownerRole())) {
      assertThat(text(owner, "select name from shelf")).isEqualTo("kept");
    }
  }

  @Test
  void lets_nobody_in_without_the_password_of_this_start() throws SQLException {
    int port = FreePorts.next();
    Passwords later =
        role -> (role.equals(EmbeddedDatabase.SUPERUSER) ? "" : "new ") + PASSWORDS.of(role);
    try (EmbeddedDatabase server = EmbeddedDatabase.kept(home, port, PASSWORDS)) {
      for (String role : CATALOG.roles()) {
        assertLockedOut(server, role, role);
      }
      assertLockedOut(server, EmbeddedDatabase.SUPERUSER, EmbeddedDatabase.SUPERUSER);
    }
    try (EmbeddedDatabase server = EmbeddedDatabase.kept(home, port, later)) {
      for (String role : CATALOG.roles()) {
        assertLockedOut(server, role, PASSWORDS.of(role));
        connect(server, CATALOG, role, later.of(role)).close();
      }
    }
  }

  private static void assertLockedOut(EmbeddedDatabase server, String role, String password) {
    assertThatThrownBy(() -> connect(server, CATALOG, role, password))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
  }

  @Test
  void ends_a_server_left_behind_by_a_killed_process_and_takes_over_its_data() throws Exception {
    int port = FreePorts.next();
    killOnceItHasStarted(port);
    ProcessHandle orphan = OrphanedPostgres.find(home.resolve("data")).orElseThrow();
    assertThat(orphan.isAlive()).isTrue();
    try (EmbeddedDatabase server = EmbeddedDatabase.kept(home, port, PASSWORDS);
        Connection owner = connect(server, CATALOG, CATALOG.ownerRole())) {
      assertThat(orphan.isAlive()).isFalse();
      assertThat(text(owner, "select name from shelf")).isEqualTo("kept");
    }
    assertThat(OrphanedPostgres.find(home.resolve("data"))).isEmpty();
  }

  /** What {@link #killOnceItHasStarted} runs in a JVM of its own. */
  static final class Doomed {
    public static void main(String[] args) throws Exception {
      EmbeddedDatabase server =
          EmbeddedDatabase.kept(Path.of(args[0]), Integer.parseInt(args[1]), PASSWORDS);
      try (Connection owner = connect(server, CATALOG, CATALOG.ownerRole())) {
        run(owner, "create table shelf as select 'kept' as name");
      }
      System.out.println("started");
      new CountDownLatch(1).await();
    }
  }

  private void killOnceItHasStarted(int port) throws Exception {
    Process doomed =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Doomed.class.getName(),
                home.toString(),
                Integer.toString(port))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(doomed.inputReader().lines().anyMatch("started"::equals)).isTrue();
    doomed.destroyForcibly().waitFor();
  }

  private static Connection connect(EmbeddedDatabase server, ServiceDatabase database, String role)
      throws SQLException {
    return connect(server, database, role, PASSWORDS.of(role));
  }

  private static Connection connect(
      EmbeddedDatabase server, ServiceDatabase database, String role, String password)
      throws SQLException {
    return DriverManager.getConnection(database.url("127.0.0.1", server.port()), role, password);
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static void assertRefused(Connection connection, String sql) {
    assertThatThrownBy(() -> run(connection, sql))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
  }
}
