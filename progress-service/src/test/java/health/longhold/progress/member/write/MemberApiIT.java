package health.longhold.progress.member.write;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.contract.Topics;
import health.longhold.progress.Bus;
import health.longhold.progress.ProgressIT;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class MemberApiIT extends ProgressIT {
  private final UUID memberId = UUID.randomUUID();
  private final String path = "/api/members/" + memberId;

  @Test
  void enrols_once_and_repeats_safely() {
    ResponseEntity<JsonNode> first = put(MANAGER, path, body());
    assertThat(first.getStatusCode().value()).isEqualTo(201);
    assertThat(etag(first)).isEqualTo("\"0\"");
    assertThat(body(first).path("clinicalCover").asBoolean()).isTrue();

    ResponseEntity<JsonNode> again = put(MANAGER, path, body());
    assertThat(again.getStatusCode().value()).isEqualTo(200);
    assertThat(etag(again)).isEqualTo("\"0\"");
    assertThat(body(again)).isEqualTo(body(first));
  }

  @Test
  void can_be_read_at_once_by_those_who_may() {
    put(MANAGER, path, body());
    assertThat(ok(get(member(memberId), path)).path("zone").asString()).isEqualTo("Asia/Kolkata");
    assertThat(code(get(CLINICIAN, path))).isEqualTo("404 MEMBER_UNKNOWN");
    ok(put(MANAGER, path + "/care-team/clinician-1", "{}"));
    assertThat(ok(get(CLINICIAN, path)).path("cohorts")).hasSize(2);
    assertThat(code(get(member(UUID.randomUUID()), path))).startsWith("404");
    assertThat(code(get(IMPORTER, path))).startsWith("403");
  }

  @Test
  void changes_only_what_the_caller_has_seen() {
    put(MANAGER, path, body());
    String moved = body().replace("Asia/Kolkata", "Europe/Paris");
    ResponseEntity<JsonNode> changed = send(HttpMethod.PUT, MANAGER, path, moved, "\"0\"");
    assertThat(etag(changed)).isEqualTo("\"1\"");
    assertThat(send(HttpMethod.PUT, MANAGER, path, body(), "\"0\"").getStatusCode().value())
        .isEqualTo(412);
  }

  @Test
  void another_programmes_member_is_nobody() {
    put(MANAGER, path, body());
    String southern = "manager-2; tenant=south; roles=PROGRAMME_MANAGER";
    assertThat(code(put(southern, path, body()))).isEqualTo("404 MEMBER_UNKNOWN");
    assertThat(code(get(southern, path))).isEqualTo("404 MEMBER_UNKNOWN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CLINICIAN", "MEMBER", "IMPORTER", "CATALOGUE_EDITOR"})
  void only_a_programme_manager_enrols(String role) {
    assertThat(code(put(memberId + "; tenant=north; roles=" + role, path, body())))
        .startsWith("403");
  }

  @ParameterizedTest
  @CsvSource({
    "site-a, SITE A, cohorts",
    "FROM_18, FROM_17, ageBand",
    "Asia/Kolkata, Mars/Olympus, ZONE_UNKNOWN",
    "1990-02-03, 2016-02-03, ageBand",
    "1990-02-03, 2990-02-03, directory.birthDate",
    "1990-02-03, 1990-02-31, directory.birthDate",
    "canary@example.org, nobody, directory.email"
  })
  void what_does_not_fit_is_named(String fits, String doesNot, String named) {
    ResponseEntity<JsonNode> answer = put(MANAGER, path, body().replace(fits, doesNot));
    assertThat(answer.getStatusCode().is4xxClientError()).isTrue();
    assertThat(body(answer).toString()).contains(named);
  }

  @Test
  void a_missing_or_unknown_field_is_refused() {
    assertThat(put(MANAGER, path, "{\"cohorts\": []}").getStatusCode().is4xxClientError()).isTrue();
    assertThat(
            put(MANAGER, path, body().replace("\"zone\"", "\"roles\": 1, \"zone\""))
                .getStatusCode()
                .is4xxClientError())
        .isTrue();
  }

  @Test
  void an_external_id_belongs_to_one_member() {
    put(MANAGER, path, body());
    UUID other = UUID.randomUUID();
    assertThat(code(put(MANAGER, "/api/members/" + other, body())))
        .isEqualTo("409 EXTERNAL_ID_TAKEN");
    assertThat(code(get(MANAGER, "/api/members/" + other))).isEqualTo("404 MEMBER_UNKNOWN");
  }

  @Test
  void the_directory_shows_names_to_those_who_may_and_is_put_right_whole() {
    put(MANAGER, path, body());
    ok(put(MANAGER, "/api/members/" + memberId + "/care-team/clinician-1", "{}"));
    String directory = path + "/directory";
    assertThat(ok(get(member(memberId), directory)).at("/directory/name").asString())
        .isEqualTo("Canary Q. Zebra");
    assertThat(code(get(member(UUID.randomUUID()), directory))).startsWith("404");
    assertThat(code(get(IMPORTER, directory))).startsWith("403");
    assertThat(code(put(CLINICIAN, directory, "{}"))).startsWith("403");

    ok(put(MANAGER, directory, "{\"directory\": {\"name\": \"Member 07\"}}"));
    ResponseEntity<JsonNode> replaced = get(CLINICIAN, directory);
    assertThat(replaced.getHeaders().getCacheControl()).contains("no-store");
    assertThat(body(replaced).toString()).isEqualTo("{\"directory\":{\"name\":\"Member 07\"}}");
    assertThat(code(put(MANAGER, directory, "{\"directory\": {\"name\": \"a\\nb\"}}")))
        .startsWith("422");
  }

  @Test
  void names_stay_in_the_directory() {
    put(MANAGER, path, body());
    assertThat(
            jdbc.sql("select name from directory where member_id = :id and tenant = 'north'")
                .param("id", memberId)
                .query(String.class)
                .single())
        .isEqualTo("Canary Q. Zebra");
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from domain_event
                    where convert_from(payload, 'UTF8') ~* 'canary|zebra|1990-02-03'
                       or convert_from(meta_data, 'UTF8') ~* 'canary|zebra|1990-02-03'
                    """)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void other_services_hear_of_enrolments_and_changes_whole() {
    put(MANAGER, path, body());
    put(MANAGER, path, body().replace("Asia/Kolkata", "Europe/Paris"));
    await()
        .atMost(30, SECONDS)
        .untilAsserted(
            () ->
                assertThat(Bus.heard(Topics.PROGRESS_EVENTS, memberId.toString()))
                    .extracting(heard -> heard.type() + " " + heard.data().path("zone").asString())
                    .containsExactly(
                        "progress.MemberEnrolled.v1 Asia/Kolkata",
                        "progress.MemberEnrolled.v1 Europe/Paris"));
  }

  private String body() {
    return """
      {"externalId": "%s", "cohorts": ["site-a", "arm-1"], "ageBand": "FROM_18",
       "zone": "Asia/Kolkata",
       "directory": {"name": "Canary Q. Zebra", "email": "canary@example.org",
                     "birthDate": "1990-02-03"}}
      """
        .formatted(memberId);
  }
}
