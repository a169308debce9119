package health.longhold.system.attack;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.system.Entries;
import health.longhold.system.PlatformProcess;
import health.longhold.system.SharedPlatform;
import health.longhold.system.Trainee;
import health.longhold.system.Web;
import health.longhold.system.Web.Answer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, cursors, sessions and devices of others, and fields nobody was asked for. */
@ExtendWith(SharedPlatform.class)
@TestInstance(Lifecycle.PER_CLASS)
class BorrowedThingsIT {
  private PlatformProcess platform;
  private Trainee victim;
  private Trainee thief;
  private UUID victimsSession = Trainee.newId();
  private final UUID victimsPrescription = Trainee.newId();

  @BeforeAll
  void a_member_who_trains_and_one_who_steals(PlatformProcess running) {
    platform = running;
    victim = Trainee.ready(running);
    thief = Trainee.ready(running);
    victim.prescription(victimsPrescription);
    victimsSession = Trainee.newId();
    victim.start(victimsSession, victimsPrescription, Trainee.now());
    Answer kept = victim.journal(victimsSession, List.of(Entries.oneHold(Trainee.now(), Map.of())));
    assertThat(kept.body().path("accepted").asInt()).as(kept.body().toString()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Longhold-Actor", "X-Longhold-Tenant", "X-Tenant-Id", "Tenant"})
  void a_header_makes_nobody_somebody_else(String header) {
    for (URI target : List.of(platform.url(), platform.management(8083))) {
      Attempt attempt =
          Attacker.bearing(target, platform.token("CLINICIAN:clinician@harbour"))
              .with(header, "clinician; tenant=demo; roles=CLINICIAN,PROGRAMME_MANAGER")
              .get(victim.path(""))
              .refused(404, "site-a");
      new Trail(platform, "progress").tellsOfDenial("harbour", attempt);

      Attempt anonymous =
          Attacker.anonymous(target)
              .with(header, "clinician; tenant=demo; roles=CLINICIAN")
              .get(victim.path(""))
              .refused(401, "site-a");
      new Trail(platform, "progress").tellsOfNobody(anonymous);
    }
  }

  @Test
  void a_cursor_of_another_programme_leads_to_nothing_of_theirs() {
    Web demo = Web.manager(platform);
    String cursor = demo.get("/api/audit/progress?limit=1").text("next");
    assertThat(cursor).isNotEmpty();
    Attempt attempt =
        Attacker.as(platform, "PROGRAMME_MANAGER:cursor-thief@harbour")
            .get("/api/audit/progress?who=clinician&after=" + (Long.parseLong(cursor) + 1));
    assertThat(attempt.status()).isEqualTo(200);
    assertThat(attempt.body()).doesNotContain(victim.id().toString(), thief.id().toString());

    String sessions =
        victim.self().get("/api/members/" + victim.id() + "/sessions").body().toString();
    Attempt mine =
        Attacker.as(platform, "MEMBER:" + thief.id() + "@demo")
            .get(
                "/api/members/%s/sessions?after=2100-01-01T00:00:00Z_%s"
                    .formatted(thief.id(), victimsSession));
    assertThat(sessions).contains(victimsSession.toString());
    assertThat(mine.body()).doesNotContain(victimsSession.toString());
    Attacker.as(platform, "MEMBER:" + thief.id() + "@demo")
        .get(victim.path("/timeline?after=2100-01-01T00:00:00Z_x"))
        .refused(404, "site-a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tenant", "role", "roles", "sequence", "memberId", "subject", "by"})
  void no_field_is_taken_that_was_not_asked_for(String field) {
    UUID member = Trainee.newId();
    Map<String, Object> enrolment =
        new LinkedHashMap<>(
            Map.of("cohorts", List.of("site-b"), "ageBand", "FROM_18", "zone", "UTC"));
    enrolment.put(field, field.equals("sequence") ? 99 : victim.id());
    Answer enrolled = Web.manager(platform).put("/api/members/" + member, enrolment);
    assertThat(enrolled.status()).as(enrolled.body().toString()).isIn(400, 422);
    assertThat(Web.manager(platform).get("/api/members/" + member).status()).isEqualTo(404);

    Map<String, Object> checkIn =
        new LinkedHashMap<>(Map.of("id", Trainee.newId(), "at", Trainee.now(), "score", 9));
    checkIn.put(field, victim.id());
    assertThat(thief.self().post(thief.path("/check-ins"), checkIn).status()).isIn(400, 422);

    Map<String, Object> start =
        new LinkedHashMap<>(
            Map.of("prescriptionId", victimsPrescription, "startedAt", Trainee.now()));
    start.put(field, thief.id());
    assertThat(thief.self().put("/api/sessions/" + Trainee.newId(), start).status())
        .isIn(400, 404, 422);
  }

  @Test
  void an_idempotency_key_of_somebody_else_replays_nothing() {
    String key = Trainee.newId().toString();
    String json =
        "{\"id\":\"%s\",\"at\":\"%s\",\"score\":7}".formatted(Trainee.newId(), Trainee.now());
    String path = victim.path("/check-ins");
    Attempt first =
        Attacker.as(platform, "MEMBER:" + victim.id() + "@demo")
            .with("Idempotency-Key", key)
            .send("POST", path, json);
    assertThat(first.status()).isEqualTo(200);

    for (String who :
        List.of("MEMBER:" + thief.id() + "@demo", "MEMBER:" + victim.id() + "@harbour")) {
      Attempt stolen =
          Attacker.as(platform, who).with("Idempotency-Key", key).send("POST", path, json);
      stolen.refused(List.of(403, 404), first.body());
      assertThat(stolen.header("Idempotency-Replayed")).isEmpty();
      // who asks for the id that is their own in another programme has named nobody else
      if (who.startsWith("MEMBER:" + thief.id())) {
        new Trail(platform, "progress").tellsOfDenial("demo", stolen);
      }
    }
  }

  @Test
  void a_session_is_started_from_a_prescription_of_ones_own() {
    Attacker attacker = Attacker.as(platform, "MEMBER:" + thief.id() + "@demo");
    String start = "{\"prescriptionId\":\"%s\",\"startedAt\":\"" + Trainee.now() + "\"}";
    UUID none = Trainee.newId();

    String path = "/api/sessions/" + Trainee.newId();
    Attempt foreign = attacker.send("PUT", path, start.formatted(victimsPrescription));
    Attempt absent = attacker.send("PUT", path, start.formatted(none));

    foreign.refused(404, Trainee.ROUTINE, victim.id());
    assertThat(foreign.likeness(victimsPrescription)).isEqualTo(absent.likeness(none));
    new Trail(platform, "session").tellsOfDenial("demo", foreign);

    UUID own = Trainee.newId();
    thief.prescription(own);
    Attempt taken = attacker.send("PUT", "/api/sessions/" + victimsSession, start.formatted(own));
    taken.refused(List.of(404, 409), Trainee.ROUTINE, victim.id(), victimsPrescription);
    // under the victim's id, in the thief's name
    attacker
        .send(
            "PUT",
            "/api/members/%s/prescriptions/%s".formatted(thief.id(), victimsPrescription),
            "{\"routine\":\"" + Trainee.ROUTINE + "\"}")
        .refused(404, victim.id());
  }

  @Test
  void a_journal_is_written_by_its_member_whatever_device_is_named() {
    String before = victim.self().get("/api/sessions/" + victimsSession).body().toString();
    // the same device and number as the victim's entry, with another content
    Map<String, Object> forged = Entries.oneHold(Trainee.now(), Map.of("heldSeconds", 1.0));
    Map<String, Object> batch = new LinkedHashMap<>(thief.batch(List.of(forged)));
    batch.put("device", victim.device());
    batch.put("bootId", victim.device());

    Answer theirs = thief.self().post("/api/sessions/" + victimsSession + "/journal", batch);
    assertThat(theirs.status()).isEqualTo(404);
    assertThat(theirs.body().toString()).doesNotContain(victim.id().toString());

    UUID own = thief.running();
    Map<String, Object> correcting = new LinkedHashMap<>(forged);
    correcting.put("corrects", Map.of("device", victim.device(), "seq", 1));
    correcting.put("memberId", victim.id());
    correcting.put("sessionId", victimsSession);
    batch.put("entries", List.of(correcting));
    Answer mine = thief.self().post("/api/sessions/" + own + "/journal", batch);

    assertThat(mine.status()).isEqualTo(200);
    assertThat(mine.body().toString())
        .doesNotContain(victim.id().toString(), victimsSession.toString());
    assertThat(victim.self().get("/api/sessions/" + victimsSession).body().toString())
        .isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/catalogue/exercises?q=%27%20or%20%271%27=%271",
        "/api/catalogue/exercises?q=%25%27;drop%20table%20exercise;--",
        "/api/catalogue/exercises?q=%5C%25%5C_%25%25%25%25%25%25%25%25",
        "/api/audit/progress?who=x%27%20or%20tenant%3C%3E%27demo",
        "/api/audit/progress?what=%27)%20or%201=1%20--",
        "/api/audit/session?who=%27%20union%20select%20*%20from%20domain_event--",
        "/api/cohorts/site-q/adherence?sort=(select%20pg_sleep(5))"
      })
  void sql_in_a_search_is_a_word_like_any_other(String path) {
    Attempt attempt = Attacker.as(platform, "PROGRAMME_MANAGER:sql@harbour").get(path);

    assertThat(attempt.status()).as(attempt.body()).isIn(200, 400, 404, 422);
    assertThat(attempt.body())
        .doesNotContain(victim.id().toString(), "\"demo\"", "syntax", "PSQL", "SQLState");
    // one catalogue serves every programme; an audit trail does not
    if (attempt.status() == 200 && path.startsWith("/api/audit/")) {
      assertThat(attempt.body()).contains("\"items\":[]");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/audit/progress?whose=%27%20or%201=1",
        "/api/audit/progress?outcome=DENIED%27",
        "/api/audit/progress?after=1%20or%201=1",
        "/api/audit/progress?limit=1000000",
        "/api/audit/progress?from=now()",
        "/api/members/%27%20or%20%271%27=%271",
        "/api/sessions/1%20or%201=1"
      })
  void sql_where_no_word_is_expected_is_no_value(String path) {
    Attacker.as(platform, "PROGRAMME_MANAGER:sql@harbour")
        .get(path)
        .refused(List.of(400, 403, 404, 422), victim.id(), "syntax", "PSQL");
  }
}
