package health.longhold.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The database of one service and its two roles: the owner runs migrations, the runtime role has
 * only what migrations grant it. A role's password is its own name; these databases listen on the
 * loopback interface only.
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

  public String url(String host, int port) {
    return "jdbc:postgresql://%s:%d/%s?reWriteBatchedInserts=true".formatted(host, port, service);
  }

  /**
   * Creates roles and database where they are missing and sets their grants anew.
   *
   * @param superuser a connection to any database of the server
   */
  public void createIfMissing(Connection superuser) throws SQLException {
    try (Statement sql = superuser.createStatement()) {
      for (String role : List.of(ownerRole(), runtimeRole())) {
        if (!exists(sql, "select 1 from pg_roles where rolname = '" + role + "'")) {
          sql.execute("create role %s login password '%s'".formatted(role, role));
        }
      }
      if (!exists(sql, "select 1 from pg_database where datname = '" + service + "'")) {
        sql.execute("create database %s owner %s".formatted(service, ownerRole()));
      }
      // PUBLIC may connect anywhere by default; each service sees its own database only
      sql.execute("revoke all on database %s from public".formatted(service));
      sql.execute("grant connect on database %s to %s".formatted(service, runtimeRole()));
    }
  }

  private static boolean exists(Statement sql, String query) throws SQLException {
    try (ResultSet row = sql.executeQuery(query)) {
      return row.next();
    }
  }
}
