package health.longhold.starter.audit;

import static health.longhold.starter.audit.AuditCaller.clinician;
import static health.longhold.starter.audit.AuditCaller.manager;
import static health.longhold.starter.audit.AuditCaller.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.longhold.kernel.MemberId;
import health.longhold.starter.test.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One record of everything that concerns another person, before the answer leaves; no other. */
@AuditTest
class AuditFilterIT {
  private static final MemberId MEMBER = new MemberId(UUID.randomUUID());
  private static final String PLAN = "/api/members/" + MEMBER + "/plan";
  private static final String SESSION = "/api/sessions/" + AuditedService.FOREIGN_SESSION;

  @Autowired AuditCaller caller;
  @Autowired JdbcClient database;

  private final String tenant = "p-" + UUID.randomUUID();

  @Test
  void reading_a_members_data_is_recorded_once() throws Exception {
    HttpResponse<String> answer =
        caller.send(
            caller
                .to(PLAN + "?pain=7")
                .header("Authorization", TestIssuer.bearer(clinician(tenant)))
                .header(AuditFilter.PURPOSE, "TREAT")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));

    assertThat(answer.body()).contains(AuditedService.SECRET);
    AuditEntry entry = caller.onlyRecord(tenant);
    assertThat(entry)
        .usingRecursiveComparison()
        .ignoringFields("id", "at")
        .isEqualTo(
            new AuditEntry(
                entry.id(),
                entry.at(),
                "doctor-1",
                "CLINICIAN",
                "GET /api/members/{memberId}/plan",
                MEMBER.value(),
                "GRANTED",
                200,
                null,
                "TREAT",
                "127.0.0.1",
                "4bf92f3577b34da6a3ce929d0e0e4736"));
  }

  @Test
  void members_about_themselves_leave_no_record() throws Exception {
    assertThat(caller.get(member(tenant, MEMBER), PLAN).statusCode()).isEqualTo(200);
    assertThat(caller.get(member(tenant, MEMBER), PLAN + "/more").statusCode()).isEqualTo(404);

    assertThat(caller.recorded(tenant)).isEmpty();
  }

  @Test
  void the_catalogue_is_nobodys() throws Exception {
    caller.get(clinician(tenant), "/api/catalogue/exercises");

    assertThat(caller.recorded(tenant)).isEmpty();
  }

  @Test
  void a_change_without_an_answer_is_recorded_with_its_reason() throws Exception {
    assertThat(caller.post(clinician(tenant), "/api/members/" + MEMBER + "/withhold").statusCode())
        .isEqualTo(204);

    AuditEntry entry = caller.onlyRecord(tenant);
    assertThat(entry.what()).isEqualTo("POST /api/members/{memberId}/withhold");
    assertThat(entry.why()).isEqualTo("PAIN_ELSEWHERE");
    assertThat(entry.status()).isEqualTo(204);
  }

  @Test
  void managers_are_shown_the_kind_of_an_act_about_a_member_and_not_which_one() throws Exception {
    caller.post(clinician(tenant), "/api/members/" + MEMBER + "/withhold");
    caller.get(clinician(tenant), SESSION);
    caller.get(manager(tenant), "/api/exports/all.csv");

    JsonNode shown =
        new JsonMapper()
            .readTree(caller.get(manager(tenant), "/api/audit/progress").body())
            .path("items");
    assertThat(shown.valueStream().map(record -> record.path("what").asString()))
        .containsExactly("GET /api/exports/all.csv", "READ", "CHANGE");
    assertThat(shown.toString()).doesNotContain("PAIN_ELSEWHERE");
    for (String guess : List.of("withhold", "POST", "session")) {
      assertThat(caller.get(manager(tenant), "/api/audit/progress?what=" + guess).body())
          .as(guess)
          .contains("\"items\":[]");
    }
  }

  @Test
  void what_a_filter_refuses_is_recorded_too() throws Exception {
    HttpResponse<String> refused =
        caller.send(
            caller
                .to("/api/members/" + MEMBER + "/withhold")
                .header("Authorization", TestIssuer.bearer(clinician(tenant)))
                .header("Idempotency-Key", "no key")
                .POST(BodyPublishers.noBody()));

    assertThat(refused.statusCode()).isEqualTo(422);
    AuditEntry entry = caller.onlyRecord(tenant);
    assertThat(entry.who()).isEqualTo("doctor-1");
    assertThat(entry.whose()).isEqualTo(MEMBER.value());
    assertThat(entry.outcome()).isEqualTo("FAILED");
  }

  @Test
  void who_is_too_fast_writes_no_records() throws Exception {
    assertThat(caller.post(clinician(tenant), "/api/members/" + MEMBER + "/too-fast").statusCode())
        .isEqualTo(429);

    assertThat(caller.recorded(tenant)).isEmpty();
  }

  @Test
  void a_repeated_change_is_recorded_again() throws Exception {
    for (int i = 0; i < 2; i++) {
      caller.send(
          caller
              .to("/api/members/" + MEMBER + "/withhold")
              .header("Authorization", TestIssuer.bearer(clinician(tenant)))
              .header("Idempotency-Key", tenant)
              .POST(BodyPublishers.noBody()));
    }

    assertThat(caller.recorded(tenant)).hasSize(2);
  }

  @Test
  void an_export_is_recorded() throws Exception {
    assertThat(caller.get(manager(tenant), "/api/exports/all.csv").body())
        .isEqualTo(AuditedService.SECRET);

    AuditEntry entry = caller.onlyRecord(tenant);
    assertThat(entry.what()).isEqualTo("GET /api/exports/all.csv");
    assertThat(entry.outcome()).isEqualTo("GRANTED");
  }

  @Test
  void a_member_who_asks_for_another_is_recorded() throws Exception {
    MemberId curious = new MemberId(UUID.randomUUID());

    assertThat(caller.get(member(tenant, curious), PLAN).statusCode()).isEqualTo(404);

    AuditEntry entry = caller.onlyRecord(tenant);
    assertThat(entry.who()).isEqualTo(curious.toString());
    assertThat(entry.whose()).isEqualTo(MEMBER.value());
    assertThat(entry.outcome()).isEqualTo("DENIED");
    assertThat(entry.status()).isEqualTo(404);
    assertThat(entry.origin()).as("a member's network, no address").isEqualTo("127.0.0.0/24");
  }

  @Test
  void a_member_who_asks_for_anothers_session_is_recorded() throws Exception {
    assertThat(caller.get(member(tenant, MEMBER), SESSION).statusCode()).isEqualTo(404);

    AuditEntry entry = caller.onlyRecord(tenant);
    assertThat(entry.whose()).isEqualTo(AuditedService.OWNER.value());
    assertThat(entry.what()).isEqualTo("GET /api/sessions/{sessionId}");
  }

  @Test
  void who_lacks_the_role_is_recorded() throws Exception {
    assertThat(caller.get(member(tenant, MEMBER), "/api/exports/all.csv").statusCode())
        .isEqualTo(403);

    assertThat(caller.onlyRecord(tenant).status()).isEqualTo(403);
  }

  @Test
  void a_request_of_nobody_is_recorded_with_its_route() throws Exception {
    MemberId member = new MemberId(UUID.randomUUID());

    assertThat(caller.send(caller.to("/api/members/" + member + "/plan")).statusCode())
        .isEqualTo(401);

    List<AuditEntry> about =
        caller.recorded(AuditRecord.NOBODY).stream()
            .filter(entry -> member.value().equals(entry.whose()))
            .toList();
    assertThat(about).hasSize(1);
    assertThat(about.getFirst().what()).isEqualTo("GET /api/members/{memberId}/plan");
    assertThat(about.getFirst().status()).isEqualTo(401);
  }

  @Test
  void without_a_record_there_is_no_answer() throws Exception {
    caller.asOwner("revoke insert on audit_entry from progress_app");
    try {
      for (HttpResponse<String> answer :
          List.of(
              caller.get(clinician(tenant), PLAN),
              caller.get(manager(tenant), "/api/exports/all.csv"),
              caller.post(clinician(tenant), "/api/members/" + MEMBER + "/withhold"),
              caller.get(member(tenant, MEMBER), SESSION),
              caller.get(clinician(tenant), "/api/exports/all.csv"))) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("UNAVAILABLE").doesNotContain(AuditedService.SECRET);
        assertThat(answer.headers().firstValue("Content-Type"))
            .hasValue("application/problem+json");
      }
      assertThat(caller.get(member(tenant, MEMBER), PLAN).statusCode())
          .as("who is not recorded needs no record")
          .isEqualTo(200);
    } finally {
      caller.asOwner("grant insert on audit_entry to progress_app");
    }
  }

  @Test
  void an_unknown_purpose_is_refused() throws Exception {
    HttpResponse<String> answer =
        caller.send(
            caller
                .to(PLAN)
                .header("Authorization", TestIssuer.bearer(clinician(tenant)))
                .header(AuditFilter.PURPOSE, "CURIOSITY"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("X-Purpose-Of-Use").contains("ETREAT");
  }

  @Test
  void the_address_is_believed_as_far_as_the_proxies_are() throws Exception {
    caller.send(
        caller
            .to(PLAN)
            .header("Authorization", TestIssuer.bearer(clinician(tenant)))
            .header("X-Forwarded-For", "203.0.113.9, 198.51.100.7, 192.0.2.44"));

    assertThat(caller.onlyRecord(tenant).origin()).isEqualTo("198.51.100.7");
  }

  @Test
  void managers_search_their_own_programme_page_by_page() throws Exception {
    for (int i = 0; i < 3; i++) {
      caller.get(clinician(tenant), PLAN);
    }
    caller.get(clinician(tenant), SESSION);
    String search = "/api/audit/progress?limit=2&whose=" + MEMBER;

    String first = caller.get(manager(tenant), search).body();
    List<AuditEntry> recorded = caller.recorded(tenant);
    String second = caller.get(manager(tenant), search + "&after=" + recorded.get(1).id()).body();

    assertThat(first)
        .contains("\"id\":" + recorded.get(2).id())
        .contains("\"id\":" + recorded.get(1).id())
        .contains("\"next\":\"" + recorded.get(1).id() + "\"");
    assertThat(second)
        .contains("\"id\":" + recorded.get(0).id())
        .doesNotContain("\"id\":" + recorded.get(1).id())
        .doesNotContain("\"next\":\"");
    assertThat(caller.get(manager(tenant + "x"), search).body()).contains("\"items\":[]");
    assertThat(caller.get(clinician(tenant), search).statusCode()).isEqualTo(403);
  }

  @Test
  void a_search_narrows_by_who_what_outcome_and_time() throws Exception {
    caller.get(clinician(tenant), PLAN);
    String at = caller.onlyRecord(tenant).at().toString();

    for (String fits :
        List.of(
            "who=doctor-1",
            "what=READ",
            "outcome=GRANTED",
            "from=" + at,
            "until=2999-01-01T00:00:00Z")) {
      assertThat(caller.get(manager(tenant), "/api/audit/progress?" + fits).body())
          .as(fits)
          .contains("doctor-1");
    }
    for (String other :
        List.of(
            "who=doctor",
            "what=%25",
            "outcome=FAILED",
            "until=" + at,
            "from=2999-01-01T00:00:00Z")) {
      assertThat(caller.get(manager(tenant), "/api/audit/progress?" + other).body())
          .as(other)
          .doesNotContain("doctor-1");
    }
  }

  @Test
  void the_runtime_role_can_neither_change_nor_remove_records_and_seals() {
    for (String attempt :
        List.of(
            "update audit_entry set subject = 'x'",
            "delete from audit_entry",
            "truncate audit_entry",
            "update audit_seal set number = 7",
            "delete from audit_seal",
            "alter table audit_entry disable trigger all")) {
      assertThatThrownBy(() -> database.sql(attempt).update())
          .as(attempt)
          .rootCause()
          .hasMessageMatching("ERROR: (permission denied|must be owner).*");
    }
  }
}
