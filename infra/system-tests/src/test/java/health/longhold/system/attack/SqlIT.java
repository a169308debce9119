package health.longhold.system.attack;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.system.PlatformProcess;
import health.longhold.system.SharedPlatform;
import health.longhold.system.Trainee;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SQL in what is searched for: a word like any other, or no value at all. */
@ExtendWith(SharedPlatform.class)
@TestInstance(Lifecycle.PER_CLASS)
class SqlIT {
  private static final String CATALOGUE = "/api/catalogue/exercises";
  private static final String MANAGER = "PROGRAMME_MANAGER:sql@harbour";

  private PlatformProcess platform;
  private Trainee victim;

  @BeforeAll
  void a_member_of_another_programme(PlatformProcess running) {
    platform = running;
    victim = Trainee.named(running);
    victim.enrol();
    // so that the programme's own trail has something to find
    manager().get(victim.path("")).refused(404);
  }

  @AfterAll
  void the_tables_still_stand() throws SQLException {
    for (String table : List.of("exercise", "exercise_revision", "domain_event")) {
      try (Connection worker = Trail.connection(platform, "catalog", "catalog_worker");
          ResultSet row = worker.createStatement().executeQuery("select count(*) from " + table)) {
        row.next();
        assertThat(row.getLong(1)).as(table).isPositive();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      value = {
        "leg'); drop table exercise; --~leg drop table exercise",
        "lift' or '1'='1~lift or 1 1",
        "leg' --~leg",
        "leg%~leg",
        "%leg_lift\\~leg lift",
        "leg:*~leg",
        "leg & lift~leg lift",
        "leg | !lift~leg lift"
      })
  void what_is_typed_finds_what_its_words_find(String typed, String words) {
    assertThat(found(typed)).isEqualTo(found(words));
  }

  @Test
  void the_words_of_the_searches_above_find_something_and_a_tautology_nothing() {
    assertThat(found("leg")).contains("prone-leg-lift");
    assertThat(found("leg lift")).contains("prone-leg-lift");
    for (String typed :
        List.of("zzz' or '1'='1", "zzz' or 1=1 --", "zzz') or true; --", "%", "\\", "'", "_%_")) {
      assertThat(found(typed)).as(typed).contains("\"items\":[]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"who", "what"})
  void in_a_search_of_the_trail_is_compared_as_it_is(String field) {
    String known = field.equals("who") ? "sql" : "members";
    assertThat(trail(field, known)).contains("\"items\":[{");
    for (String typed :
        List.of(
            known + "' or tenant<>'harbour",
            known + "' or '1'='1",
            known + "') or 1=1 --",
            known + "' union select * from domain_event --",
            known + "\\",
            "%",
            known + "%",
            "_" + known.substring(1))) {
      assertThat(trail(field, typed)).as(typed).contains("\"items\":[]");
    }
  }

  /** No list is sorted by what a caller names: a parameter that is not offered changes nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {"sort", "order", "orderBy", "filter", "where", "tenant", "fields", "select"})
  void a_parameter_nobody_offers_changes_nothing(String parameter) {
    String sql = encode("id; drop table exercise; --", UTF_8);
    for (String list : List.of(CATALOGUE + "?q=leg", "/api/catalogue/routines?limit=5")) {
      Attempt plain = manager().get(list);
      assertThat(plain.body()).contains("\"items\":[{");

      Attempt injected = manager().get(list + "&" + parameter + "=" + sql);

      assertThat(injected.status()).isEqualTo(200);
      assertThat(injected.body()).isEqualTo(plain.body());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/audit/progress?whose=%27%20or%201=1",
        "/api/audit/progress?outcome=DENIED%27",
        "/api/audit/progress?after=1%20or%201=1",
        "/api/audit/progress?limit=1000000",
        "/api/audit/progress?from=now()",
        "/api/catalogue/exercises?region=%27%20or%20true--",
        "/api/catalogue/exercises?after=1~x%27%20or%20true--",
        "/api/members/%27%20or%20%271%27=%271",
        "/api/sessions/1%20or%201=1"
      })
  void where_no_word_is_expected_is_no_value(String path) {
    manager()
        .get(path)
        .refused(List.of(400, 403, 404, 422), victim.id(), "syntax", "PSQL", "SQLState");
  }

  private String found(String typed) {
    Attempt attempt = manager().get(CATALOGUE + "?q=" + encode(typed, UTF_8));
    assertThat(attempt.status()).as(attempt.body()).isEqualTo(200);
    return attempt.body();
  }

  private String trail(String field, String typed) {
    Attempt attempt =
        manager().get("/api/audit/progress?limit=200&" + field + "=" + encode(typed, UTF_8));
    assertThat(attempt.status()).as(attempt.body()).isEqualTo(200);
    return attempt.body();
  }

  private Attacker manager() {
    return Attacker.as(platform, MANAGER);
  }
}
