package health.longhold.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * The database of one service and its three roles: the owner runs migrations; the runtime role of
 * requests and the worker role of everything else have only what migrations grant them.
 *
 * @param service {@code catalog}, {@code session}, {@code progress} or {@code keys}; also the
 *     database's name
 */
public record ServiceDatabase(String service) {
  /** Of progress-service, beside its own: the data keys of members' notes. */
  public static final ServiceDatabase KEYS = new ServiceDatabase("keys");

  public static final List<ServiceDatabase> ALL =
      List.of(
          new ServiceDatabase("catalog"),
          new ServiceDatabase("session"),
          new ServiceDatabase("progress"),
          KEYS);

  public ServiceDatabase {
    if (!service.matches("[a-z]{1,40}")) {
      throw new IllegalArgumentException("a service name is 1 to 40 lower-case letters");
    }
  }

  public String ownerRole() {
    return service + "_owner";
  }

  public String runtimeRole() {
    return service + "_app";
  }

  public String workerRole() {
    return service + "_worker";
  }

  /** Everybody who logs in to it. */
  public List<String> roles() {
    return List.of(ownerRole(), runtimeRole(), workerRole());
  }

  public String url(String host, int port) {
    return "jdbc:postgresql://%s:%d/%s?reWriteBatchedInserts=true".formatted(host, port, service);
  }

  /**
   * Creates roles and database where they are missing and sets their passwords and grants anew.
   *
   * @param superuser a connection to any database of the server
   * @param passwords of the {@link #roles()}
   */
  public void createIfMissing(Connection superuser, Passwords passwords) throws SQLException {
    try (Statement sql = superuser.createStatement()) {
      for (String role : roles()) {
        if (!exists(sql, "select 1 from pg_roles where rolname = '" + role + "'")) {
          sql.execute("create role %s login".formatted(role));
        }
        setPassword(superuser, role, passwords);
      }
      if (!exists(sql, "select 1 from pg_database where datname = '" + service + "'")) {
        sql.execute("create database %s owner %s".formatted(service, ownerRole()));
      }
      // PUBLIC may connect anywhere by default; each service sees its own database only
      sql.execute("revoke all on database %s from public".formatted(service));
      for (String role : roles()) {
        sql.execute("grant connect on database %s to %s".formatted(service, role));
      }
    }
  }

  /** Only a hash of it leaves this JVM, so no log of the server can hold it. */
  static void setPassword(Connection superuser, String role, Passwords passwords)
      throws SQLException {
    superuser
        .unwrap(PGConnection.class)
        .alterUserPassword(role, passwords.of(role).toCharArray(), "scram-sha-256");
  }

  private static boolean exists(Statement sql, String query) throws SQLException {
    try (ResultSet row = sql.executeQuery(query)) {
      return row.next();
    }
  }
}
