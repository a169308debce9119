package health.longhold.progress.plan.write;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.contract.Topics;
import health.longhold.contract.progress.v1.command.AcceptPlan;
import health.longhold.contract.progress.v1.command.ChosenStart;
import health.longhold.contract.progress.v1.command.PrescribePlan;
import health.longhold.kernel.Actor;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.RoutineId;
import health.longhold.progress.Bus;
import health.longhold.progress.CatalogueOnTheBus;
import health.longhold.progress.ProgressIT;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.command.Commands;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class PlanApiIT extends ProgressIT {
  @Autowired Commands commands;

  private final UUID planId = UUID.randomUUID();
  private UUID memberId = planId;
  private String path = "";

  @BeforeAll
  static void publishCatalogue() {
    CatalogueOnTheBus.publish();
  }

  @BeforeEach
  void enrol() {
    memberId = enrolled();
    path = "/api/members/" + memberId + "/plan";
  }

  @Test
  void lives_from_proposal_to_discharge() {
    ResponseEntity<JsonNode> proposed = prescribed(prescription(CatalogueOnTheBus.RELIEF, ""));
    assertThat(proposed.getStatusCode().value()).isEqualTo(201);
    assertThat(body(proposed).path("state").asString()).isEqualTo("PROPOSED");
    assertThat(body(proposed).path("exercises").get(0).path("start").path("holdSeconds").asInt())
        .isEqualTo(15);

    assertThat(state(post(member(memberId), path + "/accept", acceptance()))).isEqualTo("ACTIVE");
    assertThat(state(post(member(memberId), path + "/pause", "{}"))).isEqualTo("PAUSED");
    assertThat(state(post(CLINICIAN, path + "/resume", "{}"))).isEqualTo("ACTIVE");
    assertThat(state(post(CLINICIAN, path + "/discharge", "{\"reason\": \"GOAL_REACHED\"}")))
        .isEqualTo("ENDED");
    assertThat(state(get(member(memberId), path))).isEqualTo("ENDED");

    await()
        .atMost(30, SECONDS)
        .untilAsserted(
            () ->
                assertThat(Bus.heard(Topics.PROGRESS_EVENTS, memberId.toString()))
                    .extracting(Bus.Heard::type)
                    .filteredOn(type -> type.contains("Plan"))
                    .containsExactly(
                        "progress.PlanAccepted.v1",
                        "progress.PlanPaused.v1",
                        "progress.PlanResumed.v1",
                        "progress.PlanEnded.v1"));
  }

  @Test
  void a_revision_waits_for_the_member_while_the_plan_goes_on() {
    prescribed(prescription(CatalogueOnTheBus.RELIEF, ""));
    ok(post(member(memberId), path + "/accept", acceptance()));
    JsonNode revised =
        ok(
            post(
                CLINICIAN,
                path + "/revise",
                "{\"routines\": [\"%s\"], \"sessionsPerWeek\": 5}"
                    .formatted(CatalogueOnTheBus.BREAK)));
    assertThat(revised.path("version").asInt()).isEqualTo(1);
    assertThat(revised.path("proposal").path("version").asInt()).isEqualTo(2);
    assertThat(
            code(
                post(
                    member(memberId),
                    path + "/accept",
                    acceptance().replace("}", ", \"version\": 1}"))))
        .isEqualTo("409 VERSION_NOT_PROPOSED");
    JsonNode agreed = ok(post(member(memberId), path + "/accept", acceptance()));
    assertThat(agreed.path("version").asInt()).isEqualTo(2);
    assertThat(agreed.path("exercises")).hasSize(1);
    assertThat(agreed.has("proposal")).isFalse();
  }

  @Test
  void repeating_a_prescription_changes_nothing() {
    ResponseEntity<JsonNode> first = prescribed(prescription(CatalogueOnTheBus.RELIEF, ""));
    ResponseEntity<JsonNode> again =
        post(CLINICIAN, path, prescription(CatalogueOnTheBus.RELIEF, ""));
    assertThat(etag(again)).isEqualTo(etag(first));
    assertThat(code(post(CLINICIAN, path, prescription(CatalogueOnTheBus.BREAK, ""))))
        .isEqualTo("409 PLAN_ID_REUSED");
  }

  @Test
  void what_the_last_screening_speaks_against_is_withheld_with_its_reason() {
    JsonNode questions = ok(get(member(memberId), "/api/screening/questions"));
    StringBuilder answers = new StringBuilder();
    questions
        .path("questions")
        .forEach(
            question -> {
              String code = question.path("code").asString();
              answers
                  .append(answers.isEmpty() ? "" : ",")
                  .append("\"%s\": %s".formatted(code, code.equals("pregnancy")));
            });
    ok(
        post(
            member(memberId),
            "/api/members/" + memberId + "/screenings",
            "{\"id\": \"%s\", \"at\": \"%s\", \"answers\": {%s}}"
                .formatted(UUID.randomUUID(), Instant.now(), answers)));
    await()
        .atMost(30, SECONDS)
        .until(
            () ->
                jdbc.sql("select count(*) from latest_screening where member_id = :id")
                        .param("id", memberId)
                        .query(Long.class)
                        .single()
                    == 1);
    JsonNode plan = body(prescribed(prescription(CatalogueOnTheBus.RELIEF, "")));
    assertThat(plan.path("withheld")).hasSize(1);
    assertThat(plan.path("withheld").get(0).toString()).contains("prone-leg-lift", "PRONE_LYING");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"exerciseId\": \"prone-leg-lift\", \"dose\": {\"holdSeconds\": 27, \"repetitions\": 1, \"sets\": 1}', 27",
    "'\"exerciseId\": \"prone-leg-lift\", \"ladder\": \"repeated\"', 10"
  })
  void a_clinician_chooses_dose_or_ladder(String start, int seconds) {
    JsonNode plan =
        body(prescribed(prescription(CatalogueOnTheBus.RELIEF, ", \"starts\": [{" + start + "}]")));
    assertThat(plan.path("exercises").get(1).path("start").path("holdSeconds").asInt())
        .isEqualTo(seconds);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"exerciseId\": \"plank\"', START_NOT_IN_PLAN",
    "'\"exerciseId\": \"prone-leg-lift\", \"ladder\": \"heroic\"', LADDER_UNKNOWN",
    "'\"exerciseId\": \"prone-leg-lift\", \"dose\": {\"holdSeconds\": 90, \"repetitions\": 1, \"sets\": 1}', START_OUTSIDE_LADDER"
  })
  void a_start_that_does_not_fit_is_refused(String start, String code) {
    prescribed(prescription(CatalogueOnTheBus.BREAK, ""));
    UUID other = enrolled();
    assertThat(
            code(
                post(
                    CLINICIAN,
                    "/api/members/" + other + "/plan",
                    prescription(CatalogueOnTheBus.RELIEF, ", \"starts\": [{" + start + "}]"))))
        .isEqualTo("422 " + code);
  }

  @Test
  void unknown_and_retired_routines_are_refused() {
    prescribed(prescription(CatalogueOnTheBus.BREAK, ""));
    UUID other = enrolled();
    for (String routine : List.of("nowhere", CatalogueOnTheBus.RETIRED)) {
      assertThat(
              code(post(CLINICIAN, "/api/members/" + other + "/plan", prescription(routine, ""))))
          .isEqualTo("422 ROUTINE_UNKNOWN");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "plan, MEMBER, 403", "plan, PROGRAMME_MANAGER, 403",
    "plan/accept, CLINICIAN, 403", "plan/revise, MEMBER, 403",
    "plan/discharge, MEMBER, 403", "plan/pause, IMPORTER, 403"
  })
  void each_step_is_for_its_own_role(String step, String role, int status) {
    prescribed(prescription(CatalogueOnTheBus.BREAK, ""));
    String body =
        switch (step) {
          case "plan/accept" -> acceptance();
          case "plan/pause" -> "{}";
          case "plan/discharge" -> "{\"reason\": \"OTHER\"}";
          case "plan/revise" -> "{\"routines\": [], \"sessionsPerWeek\": 3}";
          default -> prescription(CatalogueOnTheBus.BREAK, "");
        };
    assertThat(
            post(
                    memberId + "; tenant=north; roles=" + role,
                    "/api/members/" + memberId + "/" + step,
                    body)
                .getStatusCode()
                .value())
        .isEqualTo(status);
  }

  @Test
  void another_member_and_another_programme_see_nothing() {
    prescribed(prescription(CatalogueOnTheBus.BREAK, ""));
    String foreign = "clinician-9; tenant=south; roles=CLINICIAN";
    assertThat(get(member(UUID.randomUUID()), path).getStatusCode().value()).isEqualTo(404);
    assertThat(code(get(foreign, path))).isEqualTo("404 MEMBER_UNKNOWN");
    assertThat(code(post(foreign, path, prescription(CatalogueOnTheBus.BREAK, ""))))
        .isEqualTo("404 MEMBER_UNKNOWN");
    assertThat(code(post(foreign, path + "/discharge", "{\"reason\": \"OTHER\"}")))
        .isEqualTo("404 MEMBER_UNKNOWN");
  }

  @Test
  void an_older_state_and_a_time_out_of_range_are_refused() {
    ResponseEntity<JsonNode> proposed = prescribed(prescription(CatalogueOnTheBus.BREAK, ""));
    ok(post(member(memberId), path + "/accept", acceptance()));
    assertThat(
            send(HttpMethod.POST, CLINICIAN, path + "/pause", "{}", etag(proposed))
                .getStatusCode()
                .value())
        .isEqualTo(412);
    for (Duration off : List.of(Duration.ofMinutes(6), Duration.ofDays(-31))) {
      assertThat(
              post(
                      CLINICIAN,
                      path + "/pause",
                      "{\"at\": \"%s\"}".formatted(Instant.now().plus(off)))
                  .getStatusCode()
                  .value())
          .isEqualTo(422);
    }
  }

  @Test
  void other_services_prescribe_and_accept_by_command() {
    prescribed(prescription(CatalogueOnTheBus.BREAK, ""));
    UUID other = enrolled();
    MemberId member = new MemberId(other);
    PlanId plan = new PlanId(UUID.randomUUID());
    CurrentActor.as(
        new Actor("gateway", new ProgrammeId("north"), Set.of()),
        () -> {
          commands.send(
              new PrescribePlan(
                  member,
                  plan,
                  List.of(new RoutineId(CatalogueOnTheBus.RELIEF)),
                  3,
                  List.of(
                      new ChosenStart(
                          new ExerciseId("prone-leg-lift"), "standard", new Dose(30, 1, 1))),
                  Instant.now()));
          commands.send(new AcceptPlan(member, plan, Instant.now()));
        });
    assertThat(state(get(member(other), "/api/members/" + other + "/plan"))).isEqualTo("ACTIVE");
  }

  /** The catalogue arrives over the bus, so the first prescription may have to wait for it. */
  private ResponseEntity<JsonNode> prescribed(String body) {
    return await()
        .atMost(60, SECONDS)
        .until(
            () -> post(CLINICIAN, path, body), answer -> answer.getStatusCode().is2xxSuccessful());
  }

  private String prescription(String routine, String more) {
    return "{\"planId\": \"%s\", \"routines\": [\"%s\"], \"sessionsPerWeek\": 3%s}"
        .formatted(planId, routine, more);
  }

  private String acceptance() {
    return "{\"planId\": \"%s\", \"at\": \"%s\"}".formatted(planId, Instant.now());
  }

  private static String state(ResponseEntity<JsonNode> answer) {
    return ok(answer).path("state").asString();
  }
}
