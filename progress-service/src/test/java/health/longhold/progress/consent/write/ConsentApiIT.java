package health.longhold.progress.consent.write;

import static health.longhold.kernel.ConsentPurpose.RESEARCH;
import static health.longhold.kernel.ConsentPurpose.TREATMENT;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.contract.Topics;
import health.longhold.kernel.Actor;
import health.longhold.kernel.ConsentPurpose;
import health.longhold.kernel.DataClass;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.RecipientId;
import health.longhold.kernel.Role;
import health.longhold.progress.Bus;
import health.longhold.progress.ProgressIT;
import health.longhold.progress.consent.read.given.Consents;
import health.longhold.starter.actor.CurrentActor;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class ConsentApiIT extends ProgressIT {
  private static final RecipientId PROVIDER = new RecipientId("provider-a");

  @Autowired private Consents consents;

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final UUID consentId = UUID.randomUUID();
  private UUID memberId = consentId;
  private String path = "";

  @BeforeEach
  void enrol() {
    memberId = enrolled();
    path = "/api/members/" + memberId + "/consents";
  }

  @Test
  void a_member_gives_consent_once_and_repeats_safely() {
    ResponseEntity<JsonNode> first = grant(body());
    assertThat(first.getStatusCode().value()).isEqualTo(201);
    assertThat(body(first).path("state").asString()).isEqualTo("ACTIVE");
    assertThat(body(first).path("purposeOfUse").asString()).isEqualTo("TREAT");

    ResponseEntity<JsonNode> again = grant(body());
    assertThat(again.getStatusCode().value()).isEqualTo(200);
    assertThat(body(again)).isEqualTo(body(first));
    assertThat(code(grant(body().replace("PLAN", "TARGETS")))).isEqualTo("409 CONSENT_ID_REUSED");
  }

  @Test
  void a_withdrawal_holds_from_its_answer_on() {
    assertThat(covered("north", TREATMENT)).isFalse();
    ok(grant(body()));
    assertThat(covered("north", TREATMENT)).isTrue();
    assertThat(covered("north", RESEARCH)).isFalse();
    assertThat(covered("south", TREATMENT)).isFalse();

    JsonNode withdrawn = ok(withdraw(member(memberId)));
    assertThat(withdrawn.path("state").asString()).isEqualTo("WITHDRAWN");
    assertThat(covered("north", TREATMENT)).isFalse();
    assertThat(ok(withdraw(member(memberId)))).isEqualTo(withdrawn);
    assertThat(ok(grant(body())).path("state").asString()).isEqualTo("WITHDRAWN");
  }

  @Test
  void the_list_judges_each_consent_at_the_moment_of_asking() {
    ok(grant(body()));
    UUID past = UUID.randomUUID();
    ok(
        put(
            member(memberId),
            path + "/" + past,
            body()
                .replace(now.toString(), now.minus(Duration.ofDays(20)).toString())
                .replace("}", ", \"until\": \"%s\"}".formatted(now.minus(Duration.ofDays(10))))));

    await()
        .atMost(30, SECONDS)
        .untilAsserted(
            () ->
                assertThat(ok(get(member(memberId), path)).path("items"))
                    .extracting(
                        item ->
                            item.path("consentId").asString() + " " + item.path("state").asString())
                    .containsExactly(consentId + " ACTIVE", past + " EXPIRED"));
    ok(withdraw(member(memberId)));
    await()
        .atMost(30, SECONDS)
        .untilAsserted(
            () ->
                assertThat(ok(get(member(memberId), path)).at("/items/0/state").asString())
                    .isEqualTo("WITHDRAWN"));
  }

  @Test
  void other_services_hear_of_both() {
    ok(grant(body()));
    ok(withdraw(member(memberId)));
    await()
        .atMost(30, SECONDS)
        .untilAsserted(
            () ->
                assertThat(Bus.heard(Topics.PROGRESS_EVENTS, memberId.toString()))
                    .filteredOn(heard -> heard.type().contains("Consent"))
                    .extracting(
                        heard -> heard.type() + " " + heard.data().path("recipient").asString())
                    .containsExactly(
                        "progress.ConsentGranted.v1 provider-a",
                        "progress.ConsentWithdrawn.v1 provider-a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CLINICIAN",
        "PROGRAMME_MANAGER",
        "CATALOGUE_EDITOR",
        "IMPORTER",
        "PROVIDER_SYSTEM"
      })
  void nobody_else_gives_reads_or_takes_back(String role) {
    ok(grant(body()));
    String actor = memberId + "; tenant=north; roles=" + role;
    assertThat(code(put(actor, path + "/" + UUID.randomUUID(), body()))).isEqualTo("403 FORBIDDEN");
    assertThat(code(withdraw(actor))).isEqualTo("403 FORBIDDEN");
    assertThat(code(get(actor, path))).isEqualTo("403 FORBIDDEN");
  }

  @Test
  void another_member_and_another_programme_find_nobody() {
    ok(grant(body()));
    String stranger = member(UUID.randomUUID());
    String southern = member(memberId, "south");
    for (String actor : new String[] {stranger, southern}) {
      assertThat(code(put(actor, path + "/" + UUID.randomUUID(), body())))
          .isEqualTo("404 MEMBER_UNKNOWN");
      assertThat(code(withdraw(actor))).isEqualTo("404 MEMBER_UNKNOWN");
      assertThat(code(get(actor, path))).isEqualTo("404 MEMBER_UNKNOWN");
    }
    assertThat(code(withdraw(member(memberId), UUID.randomUUID())))
        .isEqualTo("404 CONSENT_UNKNOWN");
  }

  @ParameterizedTest
  @CsvSource({
    "TREATMENT, MARKETING, purpose",
    "provider-a, Provider A, recipient",
    "'[\"PLAN\"]', '[\"NAMES\"]', dataClasses",
    "'[\"PLAN\"]', '[]', DATA_CLASSES_MISSING",
    "'}', ', \"until\": \"2999-01-01T00:00:00Z\"}', CONSENT_END_NOT_ALLOWED"
  })
  void what_does_not_fit_is_named(String fits, String doesNot, String named) {
    ResponseEntity<JsonNode> answer = grant(body().replace(fits, doesNot));
    assertThat(answer.getStatusCode().is4xxClientError()).isTrue();
    assertThat(body(answer).toString()).contains(named);
  }

  private boolean covered(String programme, ConsentPurpose purpose) {
    Actor provider =
        new Actor("provider-a", new ProgrammeId(programme), Set.of(Role.PROVIDER_SYSTEM));
    return CurrentActor.as(
        provider, () -> consents.covers(new MemberId(memberId), PROVIDER, purpose, DataClass.PLAN));
  }

  private ResponseEntity<JsonNode> grant(String body) {
    return put(member(memberId), path + "/" + consentId, body);
  }

  private ResponseEntity<JsonNode> withdraw(String actor) {
    return withdraw(actor, consentId);
  }

  private ResponseEntity<JsonNode> withdraw(String actor, UUID id) {
    return post(actor, path + "/" + id + "/withdraw", "{\"at\": \"%s\"}".formatted(now));
  }

  private String body() {
    return """
      {"purpose": "TREATMENT", "recipient": "provider-a", "dataClasses": ["PLAN"], "at": "%s"}
      """
        .formatted(now);
  }
}
