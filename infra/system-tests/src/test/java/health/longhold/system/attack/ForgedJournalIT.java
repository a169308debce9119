package health.longhold.system.attack;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.system.Entries;
import health.longhold.system.PlatformProcess;
import health.longhold.system.SharedPlatform;
import health.longhold.system.Trainee;
import health.longhold.system.Web.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Journals in the name of another device. A device is bound to nobody: its id only keeps apart what
 * several of them tell of one session. Who may write is said by the token, and nothing that was
 * told is ever replaced.
 */
@ExtendWith(SharedPlatform.class)
@TestInstance(Lifecycle.PER_CLASS)
class ForgedJournalIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PlatformProcess platform;
  private Trainee victim;
  private Trainee thief;
  private UUID session = Trainee.newId();
  private Map<String, Object> told = Map.of();

  @BeforeAll
  void a_session_with_one_hold_told(PlatformProcess running) {
    platform = running;
    victim = Trainee.ready(running);
    thief = Trainee.ready(running);
    session = victim.running();
    told = Entries.oneHold(Trainee.now(), Map.of());
    assertThat(victim.journal(session, List.of(told)).body().path("accepted").asInt()).isEqualTo(1);
  }

  @Test
  void somebody_elses_session_takes_nothing_whatever_device_is_named() {
    JsonNode before = stored();
    Attacker attacker = Attacker.as(platform, "MEMBER:" + thief.id() + "@demo");
    String batch = JSON.writeValueAsString(asTheVictimsDevice(List.of(told)));
    UUID nothing = Trainee.newId();

    Attempt foreign = attacker.send("POST", journalOf(session), batch);
    Attempt absent = attacker.send("POST", journalOf(nothing), batch);

    foreign.refused(404, victim.id(), Trainee.ROUTINE);
    assertThat(foreign.likeness(session)).isEqualTo(absent.likeness(nothing));
    new Trail(platform, "session").tellsOfDenial("demo", foreign);
    new Trail(platform, "session").tellsOfDenial("demo", absent);
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void the_device_of_another_tells_of_ones_own_session_alone() {
    JsonNode before = stored();
    UUID own = thief.running();
    Map<String, Object> correcting =
        new LinkedHashMap<>(Entries.oneHold(Trainee.now(), Map.of("heldSeconds", 1.0)));
    correcting.put("corrects", Map.of("device", victim.device(), "seq", 1));

    Answer mine = thief.self().post(journalOf(own), asTheVictimsDevice(List.of(correcting)));

    assertThat(mine.status()).as(mine.body().toString()).isEqualTo(200);
    assertThat(mine.body().toString()).doesNotContain(victim.id().toString(), session.toString());
    JsonNode view = thief.self().get("/api/sessions/" + own).body();
    assertThat(view.path("memberId").asString()).isEqualTo(thief.id().toString());
    assertThat(view.at("/journals/0/device").asString()).isEqualTo(victim.device().toString());
    assertThat(stored()).isEqualTo(before);
  }

  /** Somebody with the member's token and the device's name still replaces nothing. */
  @Test
  void what_a_device_has_told_is_not_told_otherwise_under_its_name() {
    UUID own = thief.running();
    Map<String, Object> hold = Entries.oneHold(Trainee.now(), Map.of("heldSeconds", 20.0));
    assertThat(thief.journal(own, List.of(hold)).body().path("accepted").asInt()).isEqualTo(1);
    Map<String, Object> otherwise = new LinkedHashMap<>(hold);
    otherwise.put("heldSeconds", 1.0);

    JsonNode forged = thief.journal(own, List.of(otherwise)).body();

    assertThat(forged.path("accepted").asInt()).isZero();
    assertThat(forged.at("/rejected/0/code").asString()).isEqualTo("CONFLICT");
    JsonNode again = thief.journal(own, List.of(hold)).body();
    assertThat(again.path("acknowledgedThrough").asInt()).isEqualTo(1);
    assertThat(thief.self().get("/api/sessions/" + own).body().at("/journals")).hasSize(1);
  }

  private Map<String, Object> asTheVictimsDevice(List<Map<String, Object>> entries) {
    Map<String, Object> batch = new LinkedHashMap<>(thief.batch(entries));
    batch.put("device", victim.device());
    batch.put("bootId", victim.device());
    return batch;
  }

  private JsonNode stored() {
    return victim.self().get("/api/sessions/" + session).body();
  }

  private static String journalOf(UUID session) {
    return "/api/sessions/" + session + "/journal";
  }
}
