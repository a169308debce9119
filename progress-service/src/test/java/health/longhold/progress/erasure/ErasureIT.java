package health.longhold.progress.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class ErasureIT extends SomebodyToForget {
  @Test
  void the_certificate_is_the_managers_to_read_and_the_first_one_stands() {
    UUID certificate = erased(MANAGER);

    JsonNode again = ok(post(MANAGER, path + "/erasure", "{}"));
    assertThat(again.path("certificateId").asString()).isEqualTo(certificate.toString());
    assertThat(again.path("certified").asBoolean()).isTrue();
    String certified = "/api/erasures/" + certificate;
    assertThat(code(get(CLINICIAN, certified))).startsWith("403");
    assertThat(code(get("m; tenant=south; roles=PROGRAMME_MANAGER", certified)))
        .isEqualTo("404 CERTIFICATE_UNKNOWN");
  }

  @Test
  void only_the_member_and_the_programmes_manager_may_ask() {
    assertThat(code(post(CLINICIAN, path + "/erasure", "{}"))).startsWith("403");
    assertThat(code(post(member(UUID.randomUUID()), path + "/erasure", "{}"))).startsWith("404");
    assertThat(code(post("m; tenant=south; roles=PROGRAMME_MANAGER", path + "/erasure", "{}")))
        .isEqualTo("404 MEMBER_UNKNOWN");
    assertThat(code(post(MANAGER, "/api/members/" + UUID.randomUUID() + "/erasure", "{}")))
        .isEqualTo("404 MEMBER_UNKNOWN");
    ok(get(own, path));
  }

  @Test
  void every_later_call_is_told_that_the_member_is_gone() {
    erased(MANAGER);

    String gone = "410 MEMBER_ERASED";
    for (String actor : List.of(own, MANAGER)) {
      assertThat(code(get(actor, path))).isEqualTo(gone);
      assertThat(code(put(actor, path, enrolment()))).isEqualTo(gone);
      assertThat(code(get(actor, path + "/directory"))).isEqualTo(gone);
      assertThat(code(put(actor, path + "/directory", "{}"))).isEqualTo(gone);
    }
    assertThat(code(put(own, note(1), "{\"text\": \"again\"}"))).isEqualTo(gone);
    assertThat(code(send(HttpMethod.DELETE, own, note(1), "", null))).isEqualTo(gone);
    assertThat(code(post(own, path + "/check-ins", "{}"))).isEqualTo(gone);
    assertThat(code(get(own, path + "/timeline"))).isEqualTo(gone);
    assertThat(code(get(member(UUID.randomUUID()), path))).startsWith("404");
    assertThat(code(get("m; tenant=south; roles=PROGRAMME_MANAGER", path))).startsWith("404");
    assertThat(sent(days().checkIn(1, 1))).contains("REJECTED").contains("MEMBER_ERASED");
    assertThat(
            ok(post("session; scopes=commands", "/internal/commands", contractCommand()))
                .path("rejection")
                .asString())
        .isEqualTo("MEMBER_ERASED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CLINICIAN", "CATALOGUE_EDITOR", "IMPORTER", "PROVIDER_SYSTEM", "MEMBER"})
  void who_would_not_see_a_member_cannot_tell_that_there_was_one(String role) {
    String nobody = "/api/members/" + UUID.randomUUID();
    String asker = UUID.randomUUID() + "; tenant=north; roles=" + role;
    erased(MANAGER);

    for (String endpoint : List.of("", "/timeline", "/notes", "/care-team", "/directory")) {
      assertThat(code(get(asker, path + endpoint)))
          .isEqualTo(code(get(asker, nobody + endpoint)))
          .containsPattern("403 FORBIDDEN|404 MEMBER_UNKNOWN");
    }
    assertThat(code(post(asker, path + "/check-ins", "{}")))
        .isEqualTo(code(post(asker, nobody + "/check-ins", "{}")));
    assertThat(code(get(CLINICIAN, path)))
        .as("in nobody's care any more")
        .isEqualTo("404 MEMBER_UNKNOWN");
  }

  @Test
  void asking_for_the_erased_is_recorded() {
    erased(own);

    get(MANAGER, path);
    get("curious-1; tenant=north; roles=CLINICIAN", path);

    assertThat(
            jdbc.sql(
                    """
                    select subject || ' ' || outcome || ' ' || status from audit_entry
                    where whose = :member and what = 'GET /api/members/{memberId}' order by id
                    """)
                .param("member", memberId)
                .query(String.class)
                .list())
        .containsExactly("manager-1 DENIED 410", "curious-1 DENIED 404");
  }

  @Test
  void what_names_the_member_in_another_spelling_or_under_no_programme_goes_too() {
    String key = UUID.randomUUID().toString();
    ResponseEntity<JsonNode> kept =
        client(CLINICIAN)
            .post()
            .uri("/api/members/" + memberId.toString().toUpperCase(Locale.ROOT) + "/plan/pause")
            .header("Idempotency-Key", key)
            .contentType(MediaType.APPLICATION_JSON)
            .body("{}")
            .retrieve()
            .toEntity(JsonNode.class);
    assertThat(kept.getStatusCode().value()).isLessThan(500);
    assertThat(rows("idempotency where key = :id", key)).isEqualTo(1);
    jdbc.sql(
            """
            insert into inbox_dead_letter values ('unknown', 'progress.integration.test',
              'session.outcomes.v1', 0, (select count(*) from inbox_dead_letter), :key, '{}',
              null, 'test', now())
            """)
        .param("key", memberId.toString())
        .update();

    erased(MANAGER);

    assertThat(rows("idempotency where key = :id", key)).isZero();
    assertThat(rows("inbox_dead_letter where record_key = :id", memberId.toString())).isZero();
  }

  private int rows(String of, String id) {
    return jdbc.sql("select count(*) from " + of).param("id", id).query(Integer.class).single();
  }

  private String contractCommand() {
    return """
        {"name": "progress.EnrolMember.v1",
         "payload": {"memberId": "%s", "cohorts": [], "ageBand": "FROM_18",
                     "zone": "Asia/Kolkata", "at": "2026-11-01T00:00:00Z"},
         "metadata": {"tenant": "north", "subject": "importer-1", "roles": "IMPORTER"}}
        """
        .formatted(memberId);
  }
}
