package health.longhold.progress.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
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
    for (String actor : List.of(own, MANAGER, CLINICIAN)) {
      assertThat(code(get(actor, path))).isEqualTo(gone);
      assertThat(code(put(actor, path, enrolment()))).isEqualTo(gone);
      assertThat(code(get(actor, path + "/directory"))).isEqualTo(gone);
      assertThat(code(put(actor, path + "/directory", "{}"))).isEqualTo(gone);
      assertThat(code(put(actor, note(1), "{\"text\": \"again\"}"))).isEqualTo(gone);
      assertThat(code(send(HttpMethod.DELETE, actor, note(1), "", null))).isEqualTo(gone);
      assertThat(code(post(actor, path + "/check-ins", "{}"))).isEqualTo(gone);
      assertThat(code(get(actor, path + "/timeline"))).isEqualTo(gone);
    }
    assertThat(code(get(member(UUID.randomUUID()), path))).startsWith("404");
    assertThat(code(get("m; tenant=south; roles=PROGRAMME_MANAGER", path))).startsWith("404");
    assertThat(sent(days().checkIn(1, 1))).contains("REJECTED").contains("MEMBER_ERASED");
    assertThat(
            ok(post("session; scopes=commands", "/internal/commands", contractCommand()))
                .path("rejection")
                .asString())
        .isEqualTo("MEMBER_ERASED");
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
