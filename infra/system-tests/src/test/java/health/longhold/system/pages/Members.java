package health.longhold.system.pages;

import static health.longhold.system.Trainee.newId;
import static health.longhold.system.Trainee.now;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.system.PlatformProcess;
import health.longhold.system.Trainee;
import health.longhold.system.Web.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Members of the demo programme who can start a session. */
final class Members {
  /** Who {@code member-07@demo} is. */
  private static final UUID SEVEN = UUID.fromString("019ab000-0000-7000-8000-000000000007");

  private Members() {}

  /** The member of the account that people sign in with; ready, however often this is asked. */
  static Trainee seven(PlatformProcess platform) {
    Answer plan =
        new Trainee(platform, SEVEN, newId(), newId())
            .self()
            .get("/api/members/" + SEVEN + "/plan");
    Trainee seven =
        new Trainee(
            platform,
            SEVEN,
            plan.status() == 200 ? UUID.fromString(plan.text("planId")) : newId(),
            newId());
    if (plan.status() != 200) {
      seven.enrol();
      seven.prescribePlan();
      seven.accept(now());
    }
    seven.screen(now());
    seven.targets(targets -> targets.body().has("screeningValidUntil"));
    return seven;
  }

  /** The service's own view of a session. */
  static Answer session(Trainee member, String session) {
    return member.self().get("/api/sessions/" + session);
  }

  /** Told once each, nothing missing: what the service shows of a whole session. */
  static void assertWhole(Answer session, int holds) {
    assertThat(session.body().at("/session/outcome").asString()).isEqualTo("COMPLETED");
    assertThat(session.body().path("complete").asBoolean()).isTrue();
    assertThat(session.body().at("/journals")).hasSize(1);
    assertThat(session.body().at("/journals/0/missing")).isEmpty();
    assertThat(
            session
                .body()
                .at("/result/exercises")
                .valueStream()
                .flatMap(each -> each.path("holds").valueStream()))
        .hasSize(holds)
        .allSatisfy(
            hold -> {
              assertThat(hold.path("status").asString()).isEqualTo("REPORTED");
              assertThat(hold.path("disputed").asBoolean()).isFalse();
              assertThat(hold.path("entries")).hasSize(1);
            });
    assertThat(session.body().at("/result/exercises"))
        .allSatisfy(
            exercise -> {
              assertThat(exercise.path("pain")).hasSize(1);
              assertThat(exercise.path("effort")).hasSize(1);
            });
  }

  /** A short plan beside the long one, so that journeys stay short. */
  static Trainee withOffice(PlatformProcess platform) {
    Trainee member = Trainee.named(platform);
    member.enrol();
    member.screen(now());
    member
        .clinician()
        .post(
            member.path("/plan"),
            Map.of(
                "planId",
                member.planId(),
                "routines",
                List.of("office-break"),
                "sessionsPerWeek",
                3));
    member.accept(now());
    member.targets(targets -> targets.body().has("screeningValidUntil"));
    return member;
  }
}
