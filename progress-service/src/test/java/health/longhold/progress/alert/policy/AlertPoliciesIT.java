package health.longhold.progress.alert.policy;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.kernel.Dose;
import health.longhold.kernel.EntryId;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.kernel.SessionId;
import health.longhold.progress.Happened;
import health.longhold.progress.ProgressIT;
import health.longhold.progress.progression.domain.ProgressionEvent.OverrideContradicted;
import health.longhold.progress.progression.domain.ProgressionEvent.ProgressSuspended;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class AlertPoliciesIT extends ProgressIT {
  @Autowired EventStore store;

  private final SessionId session = new SessionId(UUID.randomUUID());

  @Test
  void a_flag_of_a_session_is_raised_with_its_session_and_clock() {
    MemberId member = new MemberId(enrolled());
    happened(suspended(member, session, Instant.now()));
    JsonNode alert =
        await().atMost(30, SECONDS).until(() -> alerts(member), a -> a.size() == 1).getFirst();
    assertThat(alert.path("level").asString()).isEqualTo("EMERGENCY");
    assertThat(alert.path("reason").asString()).isEqualTo("saddle-numbness");
    assertThat(alert.path("sessionId").asString()).isEqualTo(session.toString());
    assertThat(clock(alert)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void a_suspension_by_a_screening_has_its_alert_already() {
    MemberId member = new MemberId(enrolled());
    MemberId later = new MemberId(enrolled());
    happened(suspended(member, null, Instant.now()), suspended(later, session, Instant.now()));
    await().atMost(30, SECONDS).until(() -> alerts(later).size() == 1);
    assertThat(alerts(member)).isEmpty();
  }

  @Test
  void a_flag_told_of_days_later_is_no_emergency_any_more() {
    MemberId member = new MemberId(enrolled());
    happened(suspended(member, session, Instant.now().minus(Duration.ofDays(3))));
    JsonNode alert =
        await().atMost(30, SECONDS).until(() -> alerts(member), a -> a.size() == 1).getFirst();
    assertThat(clock(alert)).isGreaterThanOrEqualTo(Duration.ofDays(2));
  }

  @Test
  void late_facts_against_a_clinicians_target_reach_a_clinician() {
    MemberId member = new MemberId(enrolled());
    happened(
        new OverrideContradicted(
            member,
            new ExerciseId("prone-leg-lift"),
            session,
            new Dose(45, 1, 1),
            new Dose(30, 1, 1),
            Instant.now(),
            Instant.now()));
    JsonNode alert =
        await().atMost(30, SECONDS).until(() -> alerts(member), a -> a.size() == 1).getFirst();
    assertThat(alert.path("reason").asString()).isEqualTo("OVERRIDE_CONTRADICTED");
    assertThat(alert.path("level").asString()).isEqualTo("WATCH");
  }

  private static ProgressSuspended suspended(
      MemberId member, @Nullable SessionId session, Instant at) {
    return new ProgressSuspended(
        member,
        ScreeningLevel.EMERGENCY,
        List.of("saddle-numbness"),
        session,
        session == null ? null : new EntryId(UUID.randomUUID()),
        at);
  }

  private void happened(Object... events) {
    new Happened(store, "north").to("progression-" + UUID.randomUUID(), events);
  }

  private List<JsonNode> alerts(MemberId member) {
    return ok(get(CLINICIAN, "/api/alerts?limit=200"))
        .path("items")
        .valueStream()
        .filter(alert -> alert.path("memberId").asString().equals(member.toString()))
        .toList();
  }

  private static Duration clock(JsonNode alert) {
    return Duration.between(
        Instant.parse(alert.path("raisedAt").asString()),
        Instant.parse(alert.path("acknowledgeBy").asString()));
  }
}
