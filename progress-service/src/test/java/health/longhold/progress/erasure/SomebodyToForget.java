package health.longhold.progress.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.progress.CatalogueOnTheBus;
import health.longhold.progress.ProgressIT;
import health.longhold.progress.imports.write.PastDays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** A member with a name, a plan and two notes, and the ways to ask about them. */
abstract class SomebodyToForget extends ProgressIT {
  private static final MediaType NDJSON = MediaType.parseMediaType("application/x-ndjson");

  protected final UUID memberId = UUID.randomUUID();
  protected final UUID planId = UUID.randomUUID();
  protected final String path = "/api/members/" + memberId;
  protected final String canary = "Zephyrine" + memberId.toString().substring(0, 8);
  protected final String tag = "site-" + UUID.randomUUID();
  protected final String own = member(memberId);

  @BeforeAll
  static void publishCatalogue() {
    CatalogueOnTheBus.publish();
  }

  @BeforeEach
  void somebodyWithALife() {
    enrol();
    ok(put(MANAGER, path + "/care-team/clinician-1", "{}"));
    await()
        .atMost(60, SECONDS)
        .until(
            () ->
                post(
                        CLINICIAN,
                        path + "/plan",
                        "{\"planId\": \"%s\", \"routines\": [\"%s\"], \"sessionsPerWeek\": 3}"
                            .formatted(planId, CatalogueOnTheBus.RELIEF))
                    .getStatusCode()
                    .is2xxSuccessful());
    for (int i = 1; i <= 2; i++) {
      ok(put(CLINICIAN, note(i), "{\"text\": \"Words about " + canary + "\"}"));
    }
  }

  protected UUID erased(String actor) {
    ResponseEntity<JsonNode> answer = post(actor, path + "/erasure", "{}");
    assertThat(answer.getStatusCode().value()).isEqualTo(202);
    UUID certificate = UUID.fromString(ok(answer).path("certificateId").asString());
    await()
        .atMost(30, SECONDS)
        .until(() -> body(get(MANAGER, "/api/erasures/" + certificate)).has("certifiedAt"));
    return certificate;
  }

  protected PastDays days() {
    return new PastDays(memberId, planId, ok(get(MANAGER, "/api/screening/questions")));
  }

  protected String sent(String... records) {
    return String.valueOf(
        client(IMPORTER)
            .post()
            .uri("/api/imports/records")
            .contentType(NDJSON)
            .accept(NDJSON)
            .body(String.join("\n", records).getBytes(UTF_8))
            .retrieve()
            .body(String.class));
  }

  protected void enrol() {
    ok(put(MANAGER, path, enrolment()));
  }

  protected String enrolment() {
    return """
        {"externalId": "ext-%1$s", "cohorts": ["%2$s"], "ageBand": "FROM_18",
         "zone": "Asia/Kolkata",
         "directory": {"name": "%1$s", "email": "%1$s@example.org", "birthDate": "1990-02-03"}}
        """
        .formatted(canary, tag);
  }

  protected String note(int number) {
    return path + "/notes/01900000-0000-7000-8000-%012d".formatted(number);
  }
}
