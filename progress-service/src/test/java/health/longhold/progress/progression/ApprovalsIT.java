package health.longhold.progress.progression;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.contract.Topics;
import health.longhold.contract.session.v1.SessionCorrected;
import health.longhold.contract.session.v1.SessionFinished;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.SessionId;
import health.longhold.progress.Bus;
import health.longhold.progress.CatalogueOnTheBus;
import health.longhold.progress.ProgressIT;
import health.longhold.progress.SessionServiceStandIn;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Raises approved for many at once, and taken back until a prescription holds them. */
class ApprovalsIT extends ProgressIT {
  private static final String OTHER = "clinician-2; tenant=north; roles=CLINICIAN";
  private static final String FOREIGN = "clinician-1; tenant=south; roles=CLINICIAN";

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final PlanId planId = new PlanId(UUID.randomUUID());
  private final List<SessionId> sessions = new ArrayList<>();
  private MemberId memberId = new MemberId(UUID.randomUUID());
  private long sequence;

  @BeforeAll
  static void publishCatalogue() {
    CatalogueOnTheBus.publish();
  }

  /** A lift at 30 seconds that has earned 45, after a calm morning. */
  @BeforeEach
  void earnARaise() {
    memberId = new MemberId(enrolled());
    await()
        .atMost(30, SECONDS)
        .until(() -> post(CLINICIAN, path("/plan"), plan()).getStatusCode().is2xxSuccessful());
    ok(
        post(
            member(memberId.value()),
            path("/plan/accept"),
            "{\"planId\": \"%s\", \"at\": \"%s\"}".formatted(planId, daysAgo(17))));
    await().atMost(30, SECONDS).until(() -> holdSeconds() == 30);
    for (int days = 16; days >= 2; days -= 2) {
      sessions.add(finish(days));
    }
    await().atMost(30, SECONDS).until(() -> lift().has("proposal"));
    ok(
        post(
            member(memberId.value()),
            path("/check-ins"),
            "{\"id\": \"%s\", \"at\": \"%s\", \"score\": 1}"
                .formatted(UUID.randomUUID(), daysAgo(2).plus(Duration.ofHours(14)))));
    awaitApprovalNeeded();
  }

  @Test
  void an_approval_is_taken_back_until_a_prescription_holds_it() {
    String raise = raise();
    assertThat(outcome(CLINICIAN, "approve", raise).path("done").asBoolean()).isTrue();
    await().atMost(30, SECONDS).until(() -> holdSeconds() == 45);

    assertThat(outcome(CLINICIAN, "undo", raise).path("done").asBoolean()).isTrue();
    awaitApprovalNeeded();
    assertThat(holdSeconds()).isEqualTo(30);
    await()
        .atMost(30, SECONDS)
        .untilAsserted(
            () ->
                assertThat(Bus.heard(Topics.PROGRESS_EVENTS, memberId.toString()))
                    .extracting(Bus.Heard::type)
                    .contains("progress.ApprovalUndone.v1"));

    assertThat(outcome(CLINICIAN, "approve", raise).path("done").asBoolean()).isTrue();
    await().atMost(30, SECONDS).until(() -> holdSeconds() == 45);
    SessionServiceStandIn.prescribe(memberId);
    assertThat(outcome(CLINICIAN, "undo", raise).path("code").asString())
        .isEqualTo("APPROVAL_IN_USE");
    assertThat(holdSeconds()).isEqualTo(45);
  }

  @Test
  void a_correction_judges_everything_again_and_the_approval_stays_undone() {
    String raise = raise();
    outcome(CLINICIAN, "approve", raise);
    outcome(CLINICIAN, "undo", raise);
    awaitApprovalNeeded();
    int before = decisions();

    publish(
        new SessionCorrected(
            memberId,
            sessions.get(3),
            2,
            true,
            LiftSession.of(planId, asOf(), daysAgo(10), 30, 31, 0, 2)));

    await().atMost(30, SECONDS).until(() -> decisions() > before);
    assertThat(holdSeconds()).isEqualTo(30);
    assertThat(lift().path("proposal").path("awaits").toString()).isEqualTo("[\"APPROVAL\"]");
  }

  @Test
  void nobody_takes_back_what_session_service_cannot_tell_about() {
    String raise = raise();
    outcome(CLINICIAN, "approve", raise);
    await().atMost(30, SECONDS).until(() -> holdSeconds() == 45);
    SessionServiceStandIn.fallSilentAbout(memberId);
    try {
      assertThat(outcome(CLINICIAN, "undo", raise).path("code").asString())
          .isEqualTo("UNAVAILABLE");
      assertThat(holdSeconds()).isEqualTo(45);
    } finally {
      SessionServiceStandIn.speakAgainAbout(memberId);
    }
    assertThat(outcome(CLINICIAN, "undo", raise).path("done").asBoolean()).isTrue();
  }

  @Test
  void only_the_care_team_sees_the_raise_and_approves_it() {
    String raise = raise();
    for (String stranger : List.of(OTHER, FOREIGN)) {
      assertThat(outcome(stranger, "approve", raise).path("code").asString())
          .isEqualTo("PROPOSAL_UNKNOWN");
      assertThat(board(stranger)).doesNotContain(memberId.toString());
    }
    assertThat(holdSeconds()).isEqualTo(30);
    assertThat(board(CLINICIAN)).contains(memberId.toString()).contains(proposal());
  }

  private String board(String clinician) {
    return String.valueOf(client(clinician).get().uri("/clinician").retrieve().body(String.class));
  }

  private String plan() {
    return """
        {"planId": "%s", "routines": ["%s"], "sessionsPerWeek": 3, "at": "%s", "starts": [
          {"exerciseId": "prone-leg-lift", "dose": {"holdSeconds": 30, "repetitions": 1, "sets": 1}}]}
        """
        .formatted(planId, CatalogueOnTheBus.RELIEF, daysAgo(17));
  }

  private SessionId finish(int daysAgo) {
    SessionId session = new SessionId(UUID.randomUUID());
    publish(
        new SessionFinished(
            memberId,
            session,
            1,
            true,
            LiftSession.of(planId, asOf(), daysAgo(daysAgo), 30, 30, 1, 3)));
    return session;
  }

  private void publish(Object contract) {
    Bus.publish(Topics.SESSION_OUTCOMES, memberId.toString(), contract, "north", ++sequence, now);
  }

  private JsonNode outcome(String clinician, String what, String raise) {
    return ok(post(clinician, "/api/proposals/" + what, "{\"raises\": [%s]}".formatted(raise)))
        .path("outcomes")
        .path(0);
  }

  private String raise() {
    return "{\"memberId\": \"%s\", \"proposalId\": \"%s\"}".formatted(memberId, proposal());
  }

  private String proposal() {
    return lift().path("proposal").path("proposalId").asString();
  }

  private void awaitApprovalNeeded() {
    await()
        .atMost(30, SECONDS)
        .until(() -> lift().path("proposal").path("awaits").toString().equals("[\"APPROVAL\"]"));
  }

  private int decisions() {
    return ok(get(CLINICIAN, path("/targets/prone-leg-lift/why"))).path("decisions").size();
  }

  private JsonNode lift() {
    JsonNode targets = body(get(CLINICIAN, path("/targets")));
    return targets
        .path("targets")
        .valueStream()
        .filter(target -> target.path("exerciseId").asString().equals(LiftSession.LIFT.value()))
        .findFirst()
        .orElse(targets.path("none"));
  }

  private int holdSeconds() {
    return lift().path("target").path("holdSeconds").asInt(0);
  }

  private long asOf() {
    return body(get(CLINICIAN, path("/targets"))).path("asOf").asLong(-1);
  }

  private String path(String more) {
    return "/api/members/" + memberId + more;
  }

  private Instant daysAgo(int days) {
    return now.minus(Duration.ofDays(days));
  }
}
