package health.longhold.progress.careteam.write;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.contract.Topics;
import health.longhold.progress.Bus;
import health.longhold.progress.ProgressIT;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

class CareTeamApiIT extends ProgressIT {
  private static final String FOREIGN = "manager-2; tenant=south; roles=PROGRAMME_MANAGER";

  private static final String HOLDING_BACK_ERASURES =
      """
       and exists (
        select from pg_locks held
        where held.pid = waiting.pid and held.granted and held.locktype = 'advisory'
          and held.objid = (hashtextextended('erased_member', 0) & 4294967295)::oid)
      """;

  @Autowired private TransactionOperations transactions;

  private final String subject = "dr-" + UUID.randomUUID();
  private final String clinician = subject + "; tenant=north; roles=CLINICIAN";
  private String member = "";
  private String assignment = "";

  @BeforeEach
  void enrol() {
    UUID memberId = enrolled();
    member = "/api/members/" + memberId;
    assignment = member + "/care-team/" + subject;
  }

  @Test
  void an_assignment_opens_a_member_at_once_and_its_end_closes_them_at_once() {
    assertThat(code(get(clinician, member))).isEqualTo("404 MEMBER_UNKNOWN");
    ok(put(MANAGER, assignment, "{}"));
    ok(get(clinician, member));
    assertThat(mine()).containsExactly(id());
    ok(post(MANAGER, assignment + "/end", "{}"));
    assertThat(code(get(clinician, member))).isEqualTo("404 MEMBER_UNKNOWN");
    assertThat(mine()).isEmpty();
    ok(put(MANAGER, assignment, "{}"));
    ok(get(clinician, member));
  }

  @ParameterizedTest
  @CsvSource({"P1D, P2D, true", "-P2D, -P1D, false"})
  void before_its_start_and_after_its_end_there_is_no_access(
      Duration from, Duration until, boolean shown) {
    Instant now = Instant.now();
    ok(put(MANAGER, assignment, period(now.plus(from), now.plus(until))));
    assertThat(code(get(clinician, member))).isEqualTo("404 MEMBER_UNKNOWN");
    assertThat(code(get(clinician, member + "/care-team"))).isEqualTo("404 MEMBER_UNKNOWN");
    assertThat(mine()).isEmpty();
    assertThat(ok(get(MANAGER, member + "/care-team")).toString().contains(subject))
        .isEqualTo(shown);
    ok(put(MANAGER, assignment, period(now.minusSeconds(60), now.plusSeconds(3600))));
    ok(get(clinician, member));
  }

  @Test
  void repeats_change_nothing_and_edits_rest_on_what_was_seen() {
    String first = etag(put(MANAGER, assignment, "{}"));
    assertThat(etag(put(MANAGER, assignment, "{}"))).isEqualTo(first);
    ResponseEntity<JsonNode> end = post(MANAGER, assignment + "/end", "{}");
    assertThat(etag(post(MANAGER, assignment + "/end", "{}"))).isEqualTo(etag(end));
    assertThat(send(HttpMethod.PUT, MANAGER, assignment, "{}", first).getStatusCode().value())
        .isEqualTo(412);
  }

  @Test
  void the_team_is_shown_to_the_manager_the_member_and_its_clinicians() {
    ok(put(MANAGER, assignment, "{}"));
    JsonNode team = ok(get(MANAGER, member + "/care-team"));
    assertThat(team.path("clinicians").valueStream().map(each -> each.path("clinician").asString()))
        .containsExactlyInAnyOrder("clinician-1", subject);
    assertThat(ok(get(member(UUID.fromString(id())), member + "/care-team"))).isEqualTo(team);
    assertThat(ok(get(clinician, member + "/care-team"))).isEqualTo(team);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MEMBER", "CLINICIAN", "CATALOGUE_EDITOR", "IMPORTER", "PROVIDER_SYSTEM"})
  void only_a_programme_manager_assigns_whatever_is_sent(String role) {
    String actor = id() + "; tenant=north; roles=" + role;
    for (String body : List.of("{}", "nonsense")) {
      assertThat(code(put(actor, assignment, body))).isEqualTo("403 FORBIDDEN");
      assertThat(code(post(actor, assignment + "/end", body))).isEqualTo("403 FORBIDDEN");
    }
  }

  @Test
  void another_programmes_manager_and_namesake_get_at_nothing() {
    assertThat(code(put(FOREIGN, assignment, "{}"))).isEqualTo("404 MEMBER_UNKNOWN");
    assertThat(code(post(FOREIGN, assignment + "/end", "{}"))).isEqualTo("404 MEMBER_UNKNOWN");
    assertThat(code(get(FOREIGN, member + "/care-team"))).isEqualTo("404 MEMBER_UNKNOWN");
    ok(put(MANAGER, assignment, "{}"));
    String namesake = subject + "; tenant=south; roles=CLINICIAN";
    assertThat(code(get(namesake, member))).isEqualTo("404 MEMBER_UNKNOWN");
    assertThat(ok(get(namesake, "/api/care-team/members")).path("items")).isEmpty();
  }

  @Test
  void what_does_not_fit_is_named() {
    assertThat(code(put(MANAGER, assignment, period(Instant.now(), Instant.EPOCH))))
        .isEqualTo("422 PERIOD_OUT_OF_RANGE");
    assertThat(
            code(
                put(
                    MANAGER,
                    assignment,
                    period(Instant.now(), Instant.now().minus(Duration.ofDays(1))))))
        .isEqualTo("422 PERIOD_EMPTY");
    assertThat(code(post(MANAGER, assignment + "/end", "{}"))).isEqualTo("409 NOT_ASSIGNED");
    assertThat(code(put(MANAGER, member + "/care-team/" + "x".repeat(101), "{}")))
        .isEqualTo("422 CLINICIAN_INVALID");
    assertThat(code(get(clinician, "/api/care-team/members?limit=0"))).isEqualTo("422 INVALID");
  }

  @Test
  void a_clinician_reads_their_members_page_by_page() {
    List<String> assigned = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      UUID memberId = enrolled();
      ok(put(MANAGER, "/api/members/" + memberId + "/care-team/" + subject, "{}"));
      assigned.add(memberId.toString());
    }
    List<String> paged = new ArrayList<>();
    JsonNode page = ok(get(clinician, "/api/care-team/members?limit=1"));
    while (page.has("next")) {
      paged.addAll(items(page));
      String next = page.path("next").asString();
      page = ok(get(clinician, "/api/care-team/members?limit=1&after=" + next));
    }
    paged.addAll(items(page));
    assertThat(paged).containsExactlyElementsOf(assigned.stream().sorted().toList());
  }

  @Test
  void other_services_hear_of_the_whole_team() {
    ok(put(MANAGER, assignment, "{}"));
    ok(post(MANAGER, assignment + "/end", "{}"));
    await()
        .atMost(30, SECONDS)
        .untilAsserted(
            () -> {
              JsonNode newest =
                  Bus.heard(Topics.PROGRESS_EVENTS, id()).stream()
                      .filter(heard -> heard.type().equals("progress.CareTeamChanged.v1"))
                      .map(Bus.Heard::data)
                      .toList()
                      .getLast();
              assertThat(newest.path("asOf").asLong()).isEqualTo(2);
              assertThat(newest.path("clinicians")).hasSize(2);
              assertThat(newest.path("clinicians").get(0).has("until")).isFalse();
              assertThat(newest.path("clinicians").get(1).has("until")).isTrue();
            });
  }

  @Test
  void no_row_is_written_behind_an_erasures_back() {
    CompletableFuture<ResponseEntity<JsonNode>> answer =
        transactions.execute(
            _ -> {
              // in the way of the row, so that the request is seen while it writes it
              jdbc.sql(
                      """
                      insert into care_team (tenant, clinician, member_id, from_at, as_of)
                      values ('north', :clinician, :member, now(), -1)
                      """)
                  .param("clinician", subject)
                  .param("member", UUID.fromString(id()))
                  .update();
              CompletableFuture<ResponseEntity<JsonNode>> begun =
                  CompletableFuture.supplyAsync(() -> put(MANAGER, assignment, "{}"));
              await().atMost(30, SECONDS).until(() -> waiting("") > 0);
              assertThat(waiting(HOLDING_BACK_ERASURES)).isEqualTo(1);
              return begun;
            });
    ok(answer.join());
  }

  /** Requests that wait for a row of another transaction. */
  private int waiting(String andMore) {
    return jdbc.sql(
            """
            select count(*) from pg_locks waiting join pg_stat_activity backend using (pid)
            where waiting.locktype = 'transactionid' and not waiting.granted
              and backend.usename = 'progress_app'
            """
                + andMore)
        .query(Integer.class)
        .single();
  }

  private List<String> mine() {
    return items(ok(get(clinician, "/api/care-team/members")));
  }

  private static List<String> items(JsonNode page) {
    return page.path("items").valueStream().map(JsonNode::asString).toList();
  }

  private String id() {
    return member.substring(member.lastIndexOf('/') + 1);
  }

  private static String period(Instant from, Instant until) {
    return "{\"from\": \"%s\", \"until\": \"%s\"}".formatted(from, until);
  }
}
