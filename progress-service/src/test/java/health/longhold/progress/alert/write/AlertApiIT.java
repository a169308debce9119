package health.longhold.progress.alert.write;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.contract.Topics;
import health.longhold.kernel.Actor;
import health.longhold.kernel.AlertId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.Bus;
import health.longhold.progress.ProgressIT;
import health.longhold.progress.alert.domain.AlertCommand.RaiseAlert;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.command.Commands;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class AlertApiIT extends ProgressIT {
  @Autowired Commands commands;

  @Test
  void an_emergency_is_raised_acknowledged_and_closed() {
    UUID memberId = enrolled();
    screen(memberId, "north", "chest-pain");
    JsonNode alert = alertOf(memberId, "north");
    assertThat(alert.path("state").asString()).isEqualTo("WAITING");
    assertThat(alert.path("reason").asString()).isEqualTo("chest-pain");
    assertThat(
            Duration.between(
                Instant.parse(alert.path("raisedAt").asString()),
                Instant.parse(alert.path("acknowledgeBy").asString())))
        .isEqualTo(Duration.ofMinutes(15));

    String path = "/api/alerts/" + alert.path("alertId").asString();
    assertThat(code(post(CLINICIAN, path + "/close", "{\"reason\": \"NOT_A_CONCERN\"}")))
        .isEqualTo("409 ALERT_NOT_ACKNOWLEDGED");
    ok(post(CLINICIAN, path + "/acknowledge", "{}"));
    ok(post(CLINICIAN, path + "/close", "{\"reason\": \"MEMBER_CONTACTED\"}"));
    await()
        .atMost(30, SECONDS)
        .until(() -> alertOf(memberId, "north").path("state").asString().equals("CLOSED"));
    await()
        .atMost(30, SECONDS)
        .untilAsserted(
            () ->
                assertThat(Bus.heard(Topics.PROGRESS_EVENTS, memberId.toString()))
                    .extracting(Bus.Heard::type)
                    .filteredOn(type -> type.contains("Alert"))
                    .containsExactly(
                        "progress.AlertRaised.v1",
                        "progress.AlertAcknowledged.v1",
                        "progress.AlertClosed.v1"));
  }

  @Test
  void without_clinicians_only_an_emergency_is_raised() {
    UUID referred = enrolled("south", "FROM_18");
    UUID urgent = enrolled("south", "FROM_18");
    screen(referred, "south", "fever");
    screen(urgent, "south", "saddle-numbness");
    alertOf(urgent, "south");
    assertThat(find(referred, "south")).isEmpty();
  }

  @Test
  void what_needs_no_human_raises_nothing() {
    UUID watched = enrolled();
    UUID referred = enrolled();
    screen(watched, "north", "worse-on-coughing");
    screen(referred, "north", "fever");
    alertOf(referred, "north");
    assertThat(find(watched, "north")).isEmpty();
  }

  @Test
  void nobody_looking_in_time_is_seen() {
    AlertId alertId = raise(Instant.now().minusSeconds(60));
    await()
        .atMost(60, SECONDS)
        .until(
            () ->
                board(CLINICIAN, "?limit=200")
                    .path("items")
                    .valueStream()
                    .anyMatch(
                        alert ->
                            alert.path("alertId").asString().equals(alertId.toString())
                                && alert.path("overdue").asBoolean()));
  }

  @Test
  void the_board_is_read_page_by_page_newest_first() {
    List<AlertId> raised = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      raised.add(raise(Instant.now().plus(Duration.ofDays(1))));
    }
    await()
        .atMost(30, SECONDS)
        .until(() -> ids(board(CLINICIAN, "?limit=200")).containsAll(raised));
    List<AlertId> paged = new ArrayList<>();
    JsonNode page = board(CLINICIAN, "?limit=1&state=WAITING");
    while (page.has("next")) {
      paged.addAll(ids(page));
      page = board(CLINICIAN, "?limit=1&state=WAITING&after=" + page.path("next").asString());
    }
    paged.addAll(ids(page));
    assertThat(paged).doesNotHaveDuplicates().containsAll(raised);
    assertThat(paged)
        .isSortedAccordingTo(Comparator.comparing((AlertId id) -> id.toString()).reversed());
  }

  @Test
  void alerts_are_for_clinicians_of_the_programme() {
    AlertId alertId = raise(Instant.now().plus(Duration.ofDays(1)));
    String path = "/api/alerts/" + alertId + "/acknowledge";
    assertThat(get(MANAGER, "/api/alerts").getStatusCode().value()).isEqualTo(403);
    assertThat(post(MANAGER, path, "{}").getStatusCode().value()).isEqualTo(403);
    String foreign = "clinician-9; tenant=south; roles=CLINICIAN";
    assertThat(code(post(foreign, path, "{}"))).isEqualTo("404 ALERT_UNKNOWN");
    assertThat(ids(board(foreign, "?limit=200"))).doesNotContain(alertId);
    assertThat(get(CLINICIAN, "/api/alerts?limit=0").getStatusCode().value()).isEqualTo(422);
    assertThat(get(CLINICIAN, "/api/alerts?after=x").getStatusCode().value()).isIn(400, 422);
  }

  private AlertId raise(Instant acknowledgeBy) {
    AlertId alertId = new AlertId(UUID.randomUUID());
    MemberId member = new MemberId(enrolled());
    CurrentActor.as(
        new Actor("test", new ProgrammeId("north"), Set.of()),
        () ->
            commands.send(
                new RaiseAlert(
                    member,
                    alertId,
                    ScreeningLevel.REFER,
                    "fever",
                    null,
                    Instant.now(),
                    acknowledgeBy)));
    return alertId;
  }

  private JsonNode alertOf(UUID memberId, String programme) {
    return await()
        .atMost(30, SECONDS)
        .until(() -> find(memberId, programme), Optional::isPresent)
        .orElseThrow();
  }

  private Optional<JsonNode> find(UUID memberId, String programme) {
    return board("clinician-1; tenant=" + programme + "; roles=CLINICIAN", "?limit=200")
        .path("items")
        .valueStream()
        .filter(alert -> alert.path("memberId").asString().equals(memberId.toString()))
        .findFirst();
  }

  private JsonNode board(String actor, String query) {
    return ok(get(actor, "/api/alerts" + query));
  }

  private static List<AlertId> ids(JsonNode board) {
    return board
        .path("items")
        .valueStream()
        .map(alert -> AlertId.of(alert.path("alertId").asString()))
        .toList();
  }

  private void screen(UUID memberId, String programme, String yes) {
    ResponseEntity<JsonNode> questions = get(MANAGER, "/api/screening/questions");
    String answers =
        ok(questions)
            .path("questions")
            .valueStream()
            .map(question -> question.path("code").asString())
            .map(code -> "\"%s\": %s".formatted(code, code.equals(yes)))
            .collect(joining(","));
    ok(
        post(
            member(memberId, programme),
            "/api/members/" + memberId + "/screenings",
            "{\"id\": \"%s\", \"at\": \"%s\", \"answers\": {%s}}"
                .formatted(UUID.randomUUID(), Instant.now(), answers)));
  }
}
