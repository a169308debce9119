package health.longhold.system.attack;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.system.Entries;
import health.longhold.system.PlatformProcess;
import health.longhold.system.SharedPlatform;
import health.longhold.system.Trainee;
import health.longhold.system.Web.Answer;
import java.net.URI;
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

/** Headers, keys, sessions and prescriptions of others. */
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
    taken.refused(404, Trainee.ROUTINE, victim.id(), victimsPrescription);
    new Trail(platform, "session").tellsOfDenial("demo", taken);
    // under the victim's id, in the thief's name
    Attempt claimed =
        attacker
            .send(
                "PUT",
                "/api/members/%s/prescriptions/%s".formatted(thief.id(), victimsPrescription),
                "{\"routine\":\"" + Trainee.ROUTINE + "\"}")
            .refused(404, victim.id());
    new Trail(platform, "session").tellsOfDenial("demo", claimed);
  }
}
