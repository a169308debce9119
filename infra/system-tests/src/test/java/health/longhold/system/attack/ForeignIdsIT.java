package health.longhold.system.attack;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.system.PlatformProcess;
import health.longhold.system.SharedPlatform;
import health.longhold.system.Trainee;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ids of somebody else, on every family of paths. Each is asked for beside an id that nobody has:
 * the two answers must be the same to the byte, so that none tells that somebody is there. Their
 * time is not asserted, since a busy machine's tells nothing: both take the same way, because whose
 * something is gets asked before anything of it is read, access asks the care team of nobody, too,
 * and row-level security lets a foreign row look like none. {@code RefusalTimes} measures it.
 */
@ExtendWith(SharedPlatform.class)
@TestInstance(Lifecycle.PER_CLASS)
class ForeignIdsIT {
  private static final String WORDS = "Sleeps on the left side since the accident";
  private static final List<Integer> NOT_THEIRS = List.of(403, 404);

  private PlatformProcess platform;
  private Victim victim;
  private final Victim nobody =
      new Victim(Trainee.newId(), Trainee.newId(), Trainee.newId(), Trainee.newId());

  record Victim(UUID member, UUID session, UUID note, UUID consent) {
    String at(String path) {
      return path.replace("{member}", member.toString())
          .replace("{session}", session.toString())
          .replace("{note}", note.toString())
          .replace("{consent}", consent.toString());
    }
  }

  record Request(String service, String method, String path, String body) {}

  @BeforeAll
  void a_member_with_something_to_hide(PlatformProcess running) {
    platform = running;
    Trainee trainee = Trainee.ready(running);
    victim = new Victim(trainee.id(), trainee.running(), Trainee.newId(), Trainee.newId());
    trainee.self().put(trainee.path("/notes/" + victim.note()), Map.of("text", WORDS));
    trainee
        .self()
        .put(
            trainee.path("/consents/" + victim.consent()),
            Map.of(
                "purpose",
                "TREATMENT",
                "recipient",
                "clinic-9",
                "dataClasses",
                List.of("SESSIONS"),
                "at",
                Trainee.now()));
    assertThat(trainee.self().get(trainee.path("/notes")).body().toString()).contains(WORDS);
  }

  /** Readable and writable by a member themselves, or by a clinician who cares for them. */
  private static List<Request> personal() {
    String now = Trainee.now().toString();
    String at = "{\"at\":\"" + now + "\"}";
    String id = Trainee.newId().toString();
    return List.of(
        new Request("progress", "GET", "/api/members/{member}", ""),
        new Request("progress", "GET", "/api/members/{member}/directory", ""),
        new Request("progress", "GET", "/api/members/{member}/care-team", ""),
        new Request("progress", "GET", "/api/members/{member}/targets", ""),
        new Request("progress", "GET", "/api/members/{member}/targets/prone-leg-lift/why", ""),
        new Request("progress", "GET", "/api/members/{member}/plan", ""),
        new Request("progress", "GET", "/api/members/{member}/adherence", ""),
        new Request("progress", "GET", "/api/members/{member}/timeline", ""),
        new Request("progress", "GET", "/api/members/{member}/consents", ""),
        new Request("progress", "GET", "/api/members/{member}/notes", ""),
        new Request("progress", "GET", "/api/members/{member}/export/progress", ""),
        new Request("session", "GET", "/api/members/{member}/export/session", ""),
        new Request("session", "GET", "/api/members/{member}/sessions", ""),
        new Request("session", "GET", "/api/sessions/{session}", ""),
        new Request("progress", "PUT", "/api/members/{member}/notes/{note}", "{\"text\":\"x\"}"),
        new Request("progress", "DELETE", "/api/members/{member}/notes/{note}", ""),
        new Request("progress", "POST", "/api/members/{member}/consents/{consent}/withdraw", at),
        new Request(
            "progress",
            "POST",
            "/api/members/{member}/check-ins",
            "{\"id\":\"" + id + "\",\"at\":\"" + now + "\",\"score\":1}"),
        new Request(
            "progress",
            "POST",
            "/api/members/{member}/plan/accept",
            "{\"planId\":\"" + id + "\",\"at\":\"" + now + "\"}"),
        new Request(
            "session",
            "PUT",
            "/api/members/{member}/prescriptions/" + id,
            "{\"routine\":\"" + Trainee.ROUTINE + "\"}"),
        new Request(
            "session",
            "POST",
            "/api/sessions/{session}/journal",
            "{\"device\":\"%s\",\"bootId\":\"%s\",\"sentAt\":\"%s\",\"entries\":[]}"
                .formatted(id, id, now)));
  }

  private static Stream<Request> requests() {
    return personal().stream();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void nobody_but_those_concerned_learns_or_changes_anything(Request request) {
    String member = Trainee.newId().toString();
    tells(request, "MEMBER:" + member + "@demo");
    tells(request, "MEMBER:" + member + "@harbour");
    tells(request, "CLINICIAN:stranger@demo");
    tells(request, "CLINICIAN:stranger@harbour");
    tells(request, "PROGRAMME_MANAGER:stranger@harbour");
    tells(request, "IMPORTER:stranger@demo");
    tells(request, "PROVIDER_SYSTEM:stranger@demo");
  }

  /** The member id of one programme, in the hands of the same member id in another. */
  @Test
  void the_same_member_id_in_another_programme_is_somebody_else() {
    for (Request request : personal()) {
      if (request.method().equals("GET")) {
        Attempt attempt =
            Attacker.as(platform, "MEMBER:" + victim.member() + "@harbour")
                .get(victim.at(request.path()));
        assertThat(attempt.body()).doesNotContain(WORDS, "clinic-9", "site-a", Trainee.ROUTINE);
        // an export of nothing, or nothing
        assertThat(attempt.status()).as(request + " " + attempt.body()).isIn(200, 404);
      }
    }
  }

  @Test
  void a_manager_sees_no_health_data_of_their_own_members() {
    for (String path :
        List.of("/targets", "/timeline", "/notes", "/plan", "/adherence", "/export/progress")) {
      Attempt attempt =
          Attacker.as(platform, "PROGRAMME_MANAGER:manager@demo")
              .get("/api/members/" + victim.member() + path)
              .refused(403, WORDS, Trainee.ROUTINE);
      new Trail(platform, "progress").tellsOfDenial("demo", attempt);
    }
  }

  @Test
  void another_programme_does_not_take_a_member_over() {
    String enrolment = "{\"cohorts\":[\"taken\"],\"ageBand\":\"FROM_18\",\"zone\":\"UTC\"}";
    Attacker manager = Attacker.as(platform, "PROGRAMME_MANAGER:stranger@harbour");
    for (String path : List.of("", "/directory")) {
      Attempt attempt =
          manager
              .send(
                  "PUT",
                  "/api/members/" + victim.member() + path,
                  path.isEmpty() ? enrolment : "{\"directory\":{\"name\":\"Taken\"}}")
              .refused(404, "site-a");
      new Trail(platform, "progress").tellsOfDenial("harbour", attempt);
    }
    String path = "/api/members/" + victim.member();
    for (Attempt attempt :
        List.of(
            manager.send("PUT", path + "/care-team/stranger", "{}"),
            manager.send("POST", path + "/care-team/clinician/end", "{}"),
            manager.send("POST", path + "/erasure", ""))) {
      attempt.refused(404, "site-a");
      new Trail(platform, "progress").tellsOfDenial("harbour", attempt);
    }
    assertThat(
            Attacker.as(platform, "CLINICIAN:clinician@demo")
                .get(victim.at("/api/members/{member}"))
                .body())
        .contains("site-a")
        .doesNotContain("taken");
  }

  @Test
  void lists_of_others_hold_nobody_of_ours() {
    for (String who : List.of("CLINICIAN:stranger@demo", "CLINICIAN:stranger@harbour")) {
      for (String path : List.of("/api/alerts", "/api/care-team/members")) {
        Attempt list = Attacker.as(platform, who).get(path);
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body()).contains("\"items\":[]").doesNotContain(victim.member().toString());
      }
    }
    Attempt cohort =
        Attacker.as(platform, "PROGRAMME_MANAGER:stranger@harbour")
            .get("/api/cohorts/site-a/adherence");
    Attempt none =
        Attacker.as(platform, "PROGRAMME_MANAGER:stranger@harbour")
            .get("/api/cohorts/site-z/adherence");
    assertThat(cohort.likeness("site-a")).isEqualTo(none.likeness("site-z"));
  }

  private void tells(Request request, String who) {
    Attacker attacker = Attacker.as(platform, who);
    String programme = who.substring(who.indexOf('@') + 1);
    Attempt foreign = attacker.send(request.method(), victim.at(request.path()), request.body());
    Attempt absent = attacker.send(request.method(), nobody.at(request.path()), request.body());

    foreign.refused(NOT_THEIRS, WORDS, "site-a", "clinic-9");
    assertThat(likeness(foreign, victim))
        .as(request + " of " + who)
        .isEqualTo(likeness(absent, nobody));
    new Trail(platform, request.service()).tellsOfDenial(programme, foreign);
  }

  private static String likeness(Attempt attempt, Victim asked) {
    return attempt.likeness(asked.member(), asked.session(), asked.note(), asked.consent());
  }
}
