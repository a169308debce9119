package health.longhold.starter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.MemberId;
import health.longhold.starter.test.TestIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the service as somebody, reads its records, and does what only the tables' owner can. */
@TestComponent
class AuditCaller {
  private final Environment environment;
  private final JdbcClient database;
  private final HttpClient http = HttpClient.newHttpClient();

  AuditCaller(Environment environment, JdbcClient database) {
    this.environment = environment;
    this.database = database;
  }

  static String clinician(String tenant) {
    return "doctor-1; tenant=" + tenant + "; roles=CLINICIAN";
  }

  static String manager(String tenant) {
    return "manager-1; tenant=" + tenant + "; roles=PROGRAMME_MANAGER";
  }

  static String member(String tenant, MemberId member) {
    return member + "; tenant=" + tenant + "; roles=MEMBER";
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(
        URI.create(
            "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path));
  }

  HttpResponse<String> get(String actor, String path) throws Exception {
    return send(to(path).header("Authorization", TestIssuer.bearer(actor)));
  }

  HttpResponse<String> post(String actor, String path) throws Exception {
    return send(
        to(path).header("Authorization", TestIssuer.bearer(actor)).POST(BodyPublishers.noBody()));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /** A tenant's records, oldest first. */
  List<AuditEntry> recorded(String tenant) {
    return database
        .sql("select " + AuditEntry.COLUMNS + " from audit_entry where tenant = ? order by id")
        .param(tenant)
        .query(AuditEntry::read)
        .list();
  }

  AuditEntry onlyRecord(String tenant) {
    List<AuditEntry> recorded = recorded(tenant);
    assertThat(recorded).hasSize(1);
    return recorded.getFirst();
  }

  /** Runs a statement as the tables' owner, with triggers off, and returns the rows touched. */
  int asOwner(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password"));
        Statement statement = connection.createStatement()) {
      // row-level security binds the owner, too, unless it migrates
      statement.execute("set app.migrating to 'on'");
      statement.execute("alter table audit_entry disable trigger user");
      try {
        return statement.executeUpdate(sql);
      } finally {
        statement.execute("alter table audit_entry enable trigger user");
      }
    }
  }
}
