package health.longhold.progress.progression;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.contract.Topics;
import health.longhold.contract.session.v1.SafetyReported;
import health.longhold.contract.session.v1.SessionCorrected;
import health.longhold.contract.session.v1.SessionFinished;
import health.longhold.contract.session.v1.SessionResult;
import health.longhold.kernel.EntryId;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.SessionId;
import health.longhold.progress.Bus;
import health.longhold.progress.CatalogueOnTheBus;
import health.longhold.progress.Histories;
import health.longhold.progress.ProgressIT;
import health.longhold.progress.progression.domain.Progression;
import health.longhold.progress.progression.domain.ProgressionDecider;
import health.longhold.progress.progression.domain.ProgressionEvent;
import health.longhold.progress.progression.read.targets.CurrentProgressions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

class ProgressionIT extends ProgressIT {
  private static final ExerciseId LIFT = new ExerciseId("prone-leg-lift");

  private static final Class<?> STATE = Progression.class;

  @Autowired private EventStore events;
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final PlanId planId = new PlanId(UUID.randomUUID());
  private MemberId memberId = new MemberId(UUID.randomUUID());
  private long sequence;

  @BeforeAll
  static void publishCatalogue() {
    CatalogueOnTheBus.publish();
  }

  @BeforeEach
  void acceptPlan() {
    memberId = new MemberId(enrolled());
    await()
        .atMost(30, SECONDS)
        .until(
            () ->
                post(
                        CLINICIAN,
                        path("/plan"),
                        """
                        {"planId": "%s", "routines": ["%s"], "sessionsPerWeek": 3, "at": "%s"}
                        """
                            .formatted(planId, CatalogueOnTheBus.RELIEF, daysAgo(29)))
                    .getStatusCode()
                    .is2xxSuccessful());
    ok(
        post(
            member(memberId.value()),
            path("/plan/accept"),
            "{\"planId\": \"%s\", \"at\": \"%s\"}".formatted(planId, daysAgo(29))));
    await().atMost(30, SECONDS).until(() -> holdSeconds() == 20);
  }

  @Test
  void three_clean_sessions_and_a_calm_morning_raise_a_target_and_say_why() {
    for (int days = 28; days >= 14; days -= 2) {
      finish(session(days, 20, 20, 1, 3));
    }
    await().atMost(30, SECONDS).until(() -> !lift().path("proposal").isMissingNode());
    assertThat(lift().path("proposal").path("awaits").get(0).asString()).isEqualTo("CHECK_IN");

    JsonNode answer = checkIn(daysAgo(14).plus(Duration.ofHours(14)), 0);
    await().atMost(30, SECONDS).until(() -> asOf() >= answer.path("asOf").asLong());
    assertThat(holdSeconds()).isEqualTo(30);

    JsonNode why = why();
    JsonNode newest = why.path("decisions").get(0);
    assertThat(newest.path("decision").asString()).isEqualTo("RAISE");
    assertThat(newest.path("policy").asString()).isEqualTo("gradual-hold@1");
    assertThat(newest.path("evidence").size()).isPositive();
    assertThat(newest.path("ending").path("type").asString()).isEqualTo("TOOK_EFFECT");
    assertThat(why.path("changes").get(0).path("type").asString()).isEqualTo("RAISED");
    assertThat(why.path("decisions").get(1).path("rule").asString()).isEqualTo("SPACING");

    await()
        .atMost(30, SECONDS)
        .untilAsserted(
            () ->
                assertThat(heard(Topics.PROGRESS_TARGETS).getLast().path("targets").toString())
                    .contains("\"holdSeconds\":30"));
    assertThat(Bus.heard(Topics.PROGRESS_EVENTS, memberId.toString()))
        .extracting(Bus.Heard::type)
        .contains("progress.SessionAssessed.v1", "progress.RaiseTookEffect.v1");
  }

  @Test
  void a_corrected_session_is_judged_again_and_both_decisions_stay() {
    SessionId corrected = finish(session(5, 20, 20, 1, 3));
    await().atMost(30, SECONDS).until(() -> why().path("decisions").size() == 1);

    publish(new SessionCorrected(memberId, corrected, 2, true, session(5, 20, 20, 7, 3)));
    await().atMost(30, SECONDS).until(() -> why().path("decisions").size() == 2);
    JsonNode decisions = why().path("decisions");
    assertThat(decisions.get(0).path("sessionRevision").asInt()).isEqualTo(2);
    assertThat(decisions.get(0).path("earlier").asString()).isEqualTo("KEEP");
    assertThat(decisions.get(1).path("superseded").asBoolean()).isTrue();
  }

  @Test
  void a_red_flag_during_a_session_suspends_until_a_clinician_clears_it() {
    publish(
        new SafetyReported(
            memberId,
            new SessionId(UUID.randomUUID()),
            new EntryId(UUID.randomUUID()),
            daysAgo(1),
            null,
            "chest-pain",
            null));
    await().atMost(30, SECONDS).until(() -> targets().has("suspension"));
    assertThat(targets().path("suspension").path("level").asString()).isEqualTo("EMERGENCY");

    assertThat(code(post(member(memberId.value()), path("/outside-assessment"), "{}")))
        .isEqualTo("403 CLINICIAN_NEEDED");
    ok(post(CLINICIAN, path("/suspension/clear"), "{\"reason\": \"ASSESSED\"}"));
    await().atMost(30, SECONDS).until(() -> !targets().has("suspension"));
  }

  @Test
  void a_clinician_overrules_between_rungs_and_only_on_the_state_they_have_seen() {
    long seen = asOf();
    String dose =
        "{\"dose\": {\"holdSeconds\": 25, \"repetitions\": 1, \"sets\": 1}, \"reason\": \"%s\"}";
    ok(put(CLINICIAN, path("/targets/prone-leg-lift"), dose.formatted("TOO_EASY")));
    await().atMost(30, SECONDS).until(() -> holdSeconds() == 25);
    assertThat(
            send(
                    HttpMethod.PUT,
                    CLINICIAN,
                    path("/targets/prone-leg-lift"),
                    dose.formatted("PAIN"),
                    "\"" + seen + "\"")
                .getStatusCode()
                .value())
        .isEqualTo(412);
    assertThat(code(put(CLINICIAN, path("/targets/no-such"), dose.formatted("PAIN"))))
        .isEqualTo("404 EXERCISE_NOT_IN_PLAN");
    assertThat(
            put(member(memberId.value()), path("/targets/prone-leg-lift"), dose.formatted("PAIN"))
                .getStatusCode()
                .value())
        .isEqualTo(403);
  }

  @Test
  void a_session_heard_twice_is_judged_once() {
    SessionResult result = session(3, 20, 20, 1, 3);
    SessionId sessionId = new SessionId(UUID.randomUUID());
    publish(new SessionFinished(memberId, sessionId, 1, true, result));
    publish(new SessionFinished(memberId, sessionId, 1, true, result));
    SessionId later = finish(session(1, 20, 20, 1, 3));
    await()
        .atMost(30, SECONDS)
        .until(() -> why().path("decisions").toString().contains(later.toString()));
    assertThat(why().path("decisions").size()).isEqualTo(2);
  }

  @Test
  void a_long_history_is_read_from_its_last_snapshot() {
    String id = CurrentProgressions.aggregateId(memberId);
    for (int days = 12; days > 0; days -= 2) {
      finish(session(days, 20, 20, 1, 3));
    }
    await()
        .atMost(30, SECONDS)
        .untilAsserted(
            () -> assertThat(events.readEvents(id).peek().getPayloadType()).isEqualTo(STATE));
    await().atMost(30, SECONDS).until(() -> why().path("decisions").size() == 6);
    JsonNode page = ok(get(CLINICIAN, path("/targets/prone-leg-lift/why?limit=4")));
    assertThat(page.path("decisions").size()).isEqualTo(4);
    JsonNode rest =
        ok(
            get(
                CLINICIAN,
                path("/targets/prone-leg-lift/why?after=" + page.path("next").asString())));
    assertThat(rest.path("decisions").size()).isEqualTo(2);
    assertThat(rest.has("next")).isFalse();
    JsonNode answer = checkIn(now, 1);

    DomainEventStream all = events.readEvents(id, 0);
    Progression folded = fold(all);
    assertThat(fold(events.readEvents(id))).isEqualTo(folded);
    assertThat(answer.path("asOf").asLong()).isEqualTo(all.getLastSequenceNumber());
  }

  private static Progression fold(DomainEventStream history) {
    return Histories.fold(
        history, ProgressionEvent.class, Progression.NOT_BEGUN, ProgressionDecider::evolve);
  }

  private SessionId finish(SessionResult result) {
    SessionId sessionId = new SessionId(UUID.randomUUID());
    publish(new SessionFinished(memberId, sessionId, 1, true, result));
    return sessionId;
  }

  private SessionResult session(int daysAgo, int target, double held, int pain, int effort) {
    return LiftSession.of(planId, asOf(), daysAgo(daysAgo), target, held, pain, effort);
  }

  private void publish(Object contract) {
    Bus.publish(Topics.SESSION_OUTCOMES, memberId.toString(), contract, "north", ++sequence, now);
  }

  private JsonNode checkIn(Instant at, int score) {
    return ok(
        post(
            member(memberId.value()),
            path("/check-ins"),
            "{\"id\": \"%s\", \"at\": \"%s\", \"score\": %d}"
                .formatted(UUID.randomUUID(), at, score)));
  }

  private JsonNode targets() {
    return body(get(CLINICIAN, path("/targets")));
  }

  private JsonNode lift() {
    return targets()
        .path("targets")
        .valueStream()
        .filter(target -> target.path("exerciseId").asString().equals(LIFT.value()))
        .findFirst()
        .orElse(targets().path("none"));
  }

  private int holdSeconds() {
    return lift().path("target").path("holdSeconds").asInt(0);
  }

  private long asOf() {
    return targets().path("asOf").asLong(-1);
  }

  private JsonNode why() {
    return ok(get(CLINICIAN, path("/targets/prone-leg-lift/why")));
  }

  private List<JsonNode> heard(String topic) {
    return Bus.heard(topic, memberId.toString()).stream().map(Bus.Heard::data).toList();
  }

  private String path(String more) {
    return "/api/members/" + memberId + more;
  }

  private Instant daysAgo(int days) {
    return now.minus(Duration.ofDays(days));
  }
}
