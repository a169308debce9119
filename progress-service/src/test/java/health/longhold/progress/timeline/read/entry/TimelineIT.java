package health.longhold.progress.timeline.read.entry;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.CohortTag;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ScreeningId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.Happened;
import health.longhold.progress.ProgressIT;
import health.longhold.progress.member.domain.MemberEvent.MemberEnrolled;
import health.longhold.progress.screening.domain.ScreeningEvent.ScreeningRecorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class TimelineIT extends ProgressIT {
  private static final Instant NIGHT = Instant.parse("2026-10-11T19:00:00Z");

  @Autowired EventStore store;

  private final String tenant = "programme-" + UUID.randomUUID();
  private final MemberId member = new MemberId(UUID.randomUUID());

  @Test
  void tells_what_was_done_newest_first_on_the_member_s_own_days() {
    enrolAndScreen(2);

    JsonNode items = awaitItems(3);
    assertThat(items.get(0).path("type").asString()).isEqualTo("SCREENING_RECORDED");
    assertThat(items.get(0).path("details").path("level").asString()).isEqualTo("NONE");
    assertThat(items.get(2).path("type").asString()).isEqualTo("MEMBER_ENROLLED");
    assertThat(items.get(2).path("at").asString()).isEqualTo("2026-10-11T19:00:00Z");
    assertThat(items.get(2).path("localDate").asString()).isEqualTo("2026-10-12");
  }

  @Test
  void pages_meet_without_gap_or_repetition() {
    enrolAndScreen(7);
    JsonNode all = awaitItems(8);

    List<JsonNode> paged = new ArrayList<>();
    @Nullable String next = "";
    do {
      JsonNode page = page("limit=3" + next);
      page.path("items").forEach(paged::add);
      next = page.has("next") ? "&after=" + page.path("next").asString() : null;
    } while (next != null);

    assertThat(paged).containsExactlyElementsOf(all);
  }

  @Test
  void another_member_and_a_stranger_look_the_same_to_a_member() {
    enrolAndScreen(1);
    awaitItems(2);

    MemberId other = new MemberId(UUID.randomUUID());
    assertThat(status(other + "; tenant=" + tenant + "; roles=MEMBER")).isEqualTo(404);
    assertThat(status("somebody; tenant=elsewhere; roles=CLINICIAN")).isEqualTo(404);
    assertThat(status("somebody; tenant=" + tenant + "; roles=IMPORTER")).isEqualTo(403);
  }

  @Test
  void a_position_that_is_none_is_refused() {
    enrolAndScreen(1);
    awaitItems(2);

    assertThat(ask("after=yesterday").getStatusCode().value()).isEqualTo(422);
    assertThat(ask("limit=0").getStatusCode().value()).isEqualTo(422);
  }

  private void enrolAndScreen(int screenings) {
    Happened happened = new Happened(store, tenant);
    happened.to(
        "member-" + member,
        new MemberEnrolled(
            member,
            List.of(new CohortTag("site-a")),
            AgeBand.FROM_18,
            "Asia/Kolkata",
            true,
            NIGHT));
    for (int i = 1; i <= screenings; i++) {
      Instant at = NIGHT.plus(Duration.ofHours(i));
      happened.to(
          "screening-" + member,
          new ScreeningRecorded(
              member,
              new ScreeningId(UUID.randomUUID()),
              "spine@1",
              ScreeningLevel.NONE,
              List.of(),
              List.of(),
              at,
              at.plus(Duration.ofDays(7)),
              false));
    }
  }

  private JsonNode awaitItems(int count) {
    return await()
        .atMost(20, SECONDS)
        .until(() -> page("limit=200").path("items"), items -> items.size() == count);
  }

  private JsonNode page(String query) {
    return body(ask(query));
  }

  private ResponseEntity<JsonNode> ask(String query) {
    return get(member(member.value(), tenant), path() + "?" + query);
  }

  private String path() {
    return "/api/members/" + member + "/timeline";
  }

  private int status(String actor) {
    return get(actor, path()).getStatusCode().value();
  }
}
