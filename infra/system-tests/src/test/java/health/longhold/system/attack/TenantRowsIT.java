package health.longhold.system.attack;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.system.Entries;
import health.longhold.system.PlatformProcess;
import health.longhold.system.SharedPlatform;
import health.longhold.system.Trainee;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every table with a programme in it, of every database: whose rows the request role finds. */
@ExtendWith(SharedPlatform.class)
@TestInstance(Lifecycle.PER_CLASS)
class TenantRowsIT {
  private static final String TENANT_TABLES =
      """
      select c.relname, c.relrowsecurity and c.relforcerowsecurity and exists (
          select from pg_policy p
           where p.polrelid = c.oid and p.polname = 'request_of_tenant'
             and p.polroles = array[('%1$s_app')::regrole::oid]
             and pg_get_expr(p.polqual, p.polrelid) like '%%app.tenant%%')
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and a.attname = 'tenant' and not a.attisdropped
      """;

  /** Read by an aggregate's id and refused by the tenant of its events; and hashes of nobody. */
  private static final Set<String> WITHOUT_POLICIES =
      Set.of("domain_event", "aggregate_snapshot", "erased_member");

  /** Wrapped keys: each is asked for by programme and member, and opens notes under policies. */
  private static final Set<String> OF_KEYS = Set.of("data_key");

  private static final Map<String, List<String>> CERTAINLY_KEPT =
      Map.of(
          "catalog", List.of("audit_entry"),
          "session",
              List.of("audit_entry", "care_team", "idempotency", "prescription", "session_summary"),
          "progress", List.of("audit_entry", "care_team", "directory", "member_targets", "note"));

  private PlatformProcess platform;

  @BeforeAll
  void a_member_with_rows_everywhere(PlatformProcess running) {
    platform = running;
    Trainee trainee = Trainee.ready(running);
    trainee.self().put(trainee.path("/notes/" + Trainee.newId()), Map.of("text", "Stiff."));
    trainee
        .self()
        .with("Idempotency-Key", "once")
        .post(
            "/api/sessions/" + trainee.running() + "/journal",
            trainee.batch(List.of(Entries.oneHold(Trainee.now(), Map.of()))));
    Trainee.until(
        () -> trainee.clinician().get(trainee.path("/sessions")), known -> known.status() == 200);
    // a denial in each service leaves a record of this programme
    Attacker member = Attacker.as(running, "MEMBER:" + trainee.id() + "@demo");
    member.send("POST", "/api/catalogue/exercises/child-pose/retire", "").refused(403);
    member.get("/api/sessions/" + Trainee.newId()).refused(404);
    member.get("/api/alerts").refused(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"catalog", "session", "progress", "keys"})
  void every_table_is_under_a_forced_policy_or_has_its_reason(String database) throws SQLException {
    Set<String> all = new TreeSet<>();
    Set<String> open = new TreeSet<>();
    try (Connection owner = Trail.connection(platform, database, "postgres");
        ResultSet row = owner.createStatement().executeQuery(TENANT_TABLES.formatted(database))) {
      while (row.next()) {
        all.add(row.getString(1));
        if (!row.getBoolean(2)) {
          open.add(row.getString(1));
        }
      }
    }

    assertThat(open).isEqualTo(database.equals("keys") ? OF_KEYS : WITHOUT_POLICIES);
    assertThat(all).containsAll(CERTAINLY_KEPT.getOrDefault(database, List.of("data_key")));
  }

  private static Stream<Arguments> claims() {
    return CERTAINLY_KEPT.keySet().stream()
        .flatMap(
            database ->
                Stream.of("", "%", "harbour", "x' or '1'='1")
                    .map(tenant -> Arguments.of(database, tenant)));
  }

  /** A tenant that is not set, or claimed in a way of one's own, shows nothing of anybody. */
  @ParameterizedTest
  @MethodSource("claims")
  void the_request_role_finds_no_rows_of_others(String database, String tenant)
      throws SQLException {
    List<String> tables = readable(database);

    assertThat(holding(database, "demo", tables))
        .containsAll(requireNonNull(CERTAINLY_KEPT.get(database)));
    assertThat(holding(database, tenant, tables)).isEmpty();
  }

  /** The tables under policies that the request role may read at all. */
  private List<String> readable(String database) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Connection requests = Trail.connection(platform, database, database + "_app");
        ResultSet row =
            requests
                .createStatement()
                .executeQuery(
                    TENANT_TABLES.formatted(database)
                        + " and has_table_privilege(c.oid, 'select')")) {
      while (row.next()) {
        if (!WITHOUT_POLICIES.contains(row.getString(1))) {
          tables.add(row.getString(1));
        }
      }
    }
    return tables;
  }

  /** Those with a row of the programme {@code demo} for a transaction that names a tenant. */
  private List<String> holding(String database, String tenant, List<String> tables)
      throws SQLException {
    List<String> holding = new ArrayList<>();
    try (Connection requests = Trail.connection(platform, database, database + "_app")) {
      requests.setAutoCommit(false);
      try (PreparedStatement set =
          requests.prepareStatement("select set_config('app.tenant', ?, true)")) {
        set.setString(1, tenant);
        set.executeQuery().close();
        for (String table : tables) {
          try (ResultSet row =
              requests
                  .createStatement()
                  .executeQuery(
                      "select exists (select from %s where tenant = 'demo')".formatted(table))) {
            row.next();
            if (row.getBoolean(1)) {
              holding.add(table);
            }
          }
        }
      }
      requests.rollback();
    }
    return holding;
  }
}
