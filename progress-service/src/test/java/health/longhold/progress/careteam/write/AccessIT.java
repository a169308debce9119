package health.longhold.progress.careteam.write;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.Actor;
import health.longhold.kernel.AlertId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.ProgressIT;
import health.longhold.progress.alert.domain.AlertCommand.RaiseAlert;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.command.Commands;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Somebody else's member is answered like nobody, whoever asks and whatever they send. */
class AccessIT extends ProgressIT {
  private static final String OUTSIDER = "clinician-2; tenant=north; roles=CLINICIAN";
  private static final String NAMESAKE = "clinician-1; tenant=south; roles=CLINICIAN";

  @Autowired Commands commands;

  record Call(HttpMethod method, String path) {}

  static Stream<Call> clinicians() {
    return Stream.of(
        new Call(HttpMethod.GET, ""),
        new Call(HttpMethod.GET, "/care-team"),
        new Call(HttpMethod.GET, "/plan"),
        new Call(HttpMethod.POST, "/plan"),
        new Call(HttpMethod.POST, "/plan/revise"),
        new Call(HttpMethod.POST, "/plan/pause"),
        new Call(HttpMethod.POST, "/plan/resume"),
        new Call(HttpMethod.POST, "/plan/discharge"),
        new Call(HttpMethod.GET, "/targets"),
        new Call(HttpMethod.GET, "/targets/prone-leg-lift/why"),
        new Call(HttpMethod.PUT, "/targets/prone-leg-lift"),
        new Call(HttpMethod.POST, "/targets/prone-leg-lift/withhold"),
        new Call(HttpMethod.POST, "/proposals/" + UUID.randomUUID() + "/approve"),
        new Call(HttpMethod.POST, "/suspension/clear"),
        new Call(HttpMethod.GET, "/timeline"),
        new Call(HttpMethod.GET, "/adherence"));
  }

  static Stream<Call> members() {
    return Stream.of(
        new Call(HttpMethod.POST, "/check-ins"),
        new Call(HttpMethod.POST, "/outside-assessment"),
        new Call(HttpMethod.POST, "/screenings"),
        new Call(HttpMethod.POST, "/plan/accept"));
  }

  @ParameterizedTest
  @MethodSource("clinicians")
  void a_clinician_without_the_member_in_care_learns_nothing(Call call) {
    UUID somebody = enrolled();
    for (String actor : List.of(OUTSIDER, NAMESAKE)) {
      identical(call, actor, somebody, "404 MEMBER_UNKNOWN");
    }
    assertThat(answer(call, CLINICIAN, somebody)).doesNotContain("MEMBER_UNKNOWN");
  }

  @ParameterizedTest
  @MethodSource({"clinicians", "members"})
  void another_member_and_other_roles_learn_nothing(Call call) {
    UUID somebody = enrolled();
    for (String role : List.of("CATALOGUE_EDITOR", "IMPORTER", "PROVIDER_SYSTEM")) {
      identical(call, "x; tenant=north; roles=" + role, somebody, "403 FORBIDDEN");
    }
    if (!call.path().isEmpty() && !call.path().equals("/care-team")) {
      identical(call, MANAGER, somebody, "403 FORBIDDEN");
    }
    String foreign = answer(call, member(UUID.randomUUID()), somebody);
    assertThat(foreign)
        .startsWith("4")
        .containsPattern("MEMBER_UNKNOWN|FORBIDDEN")
        .isEqualTo(answer(call, member(UUID.randomUUID()), UUID.randomUUID()));
  }

  @Test
  void an_alert_is_seen_and_settled_by_those_who_care_for_its_member() {
    AlertId alert = new AlertId(UUID.randomUUID());
    MemberId whose = new MemberId(enrolled());
    CurrentActor.as(
        new Actor("test", new ProgrammeId("north"), Set.of()),
        () ->
            commands.send(
                new RaiseAlert(
                    whose,
                    alert,
                    ScreeningLevel.REFER,
                    "fever",
                    null,
                    Instant.now(),
                    Instant.now().plusSeconds(3600))));
    String absent = "/api/alerts/" + UUID.randomUUID();
    for (String actor : List.of(OUTSIDER, NAMESAKE)) {
      for (String step : List.of("/acknowledge", "/close")) {
        assertThat(bare(post(actor, "/api/alerts/" + alert + step, "{\"reason\": \"DUPLICATE\"}")))
            .isEqualTo(bare(post(actor, absent + step, "{\"reason\": \"DUPLICATE\"}")));
      }
      assertThat(code(post(actor, "/api/alerts/" + alert + "/acknowledge", "{}")))
          .isEqualTo("404 ALERT_UNKNOWN");
      assertThat(ok(get(actor, "/api/alerts?limit=200")).toString())
          .doesNotContain(alert.toString());
    }
    ok(post(CLINICIAN, "/api/alerts/" + alert + "/acknowledge", "{}"));
  }

  private void identical(Call call, String actor, UUID somebody, String code) {
    String foreign = answer(call, actor, somebody);
    assertThat(foreign).startsWith(code.substring(0, 3)).contains(code.substring(4));
    assertThat(foreign).isEqualTo(answer(call, actor, UUID.randomUUID()));
  }

  private String answer(Call call, String actor, UUID memberId) {
    String path = "/api/members/" + memberId + call.path();
    return bare(
        call.method().equals(HttpMethod.GET)
            ? get(actor, path)
            : send(call.method(), actor, path, "nonsense", null));
  }

  /** An answer without what differs between any two requests: its path and its trace. */
  private static String bare(ResponseEntity<JsonNode> answer) {
    return answer.getStatusCode().value()
        + String.valueOf(answer.getBody())
            .replaceAll("\"instance\":\"[^\"]*\"", "")
            .replaceAll("\"traceId\":\"[^\"]*\"", "");
  }
}
