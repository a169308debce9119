package health.longhold.system.attack;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.system.Entries;
import health.longhold.system.PlatformProcess;
import health.longhold.system.SharedPlatform;
import health.longhold.system.Trainee;
import health.longhold.system.Web;
import health.longhold.system.Web.Answer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
import tools.jackson.databind.json.JsonMapper;

/** Fields nobody was asked for: whose something is, and where it stands, is never the body's. */
@ExtendWith(SharedPlatform.class)
@TestInstance(Lifecycle.PER_CLASS)
class UnaskedFieldsIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<Integer> UNREADABLE = List.of(400, 422);

  private PlatformProcess platform;
  private Trainee victim;
  private Trainee thief;

  @BeforeAll
  void a_member_who_trains_and_one_who_steals(PlatformProcess running) {
    platform = running;
    victim = Trainee.ready(running);
    thief = Trainee.ready(running);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tenant", "role", "roles", "sequence", "memberId", "subject", "by", "programme"})
  void a_body_with_one_more_field_does_nothing_and_without_it_what_it_says(String field) {
    Object smuggled =
        switch (field) {
          case "sequence" -> 99;
          case "tenant", "programme" -> "harbour";
          case "role", "roles" -> "PROGRAMME_MANAGER";
          default -> victim.id();
        };
    String member = "/api/members/" + Trainee.newId();
    Map<String, Object> enrolment =
        Map.of("cohorts", List.of("site-b"), "ageBand", "FROM_18", "zone", "UTC");
    refused(manager(), "PUT", member, with(enrolment, field, smuggled));
    assertThat(Web.manager(platform).get(member).status()).isEqualTo(404);
    assertThat(Web.manager(platform).put(member, enrolment).status()).isBetween(200, 299);

    // bad input about somebody else leaves a record, too
    Attempt plan =
        refused(
            Attacker.as(platform, "CLINICIAN:clinician@demo"),
            "POST",
            victim.path("/plan/pause"),
            with(Map.of("planId", victim.planId()), field, smuggled));
    assertThat(new Trail(platform, "progress").outcomes("demo", plan))
        .containsExactly("FAILED " + plan.status());

    Map<String, Object> checkIn = Map.of("id", Trainee.newId(), "at", Trainee.now(), "score", 3);
    String checkIns = thief.path("/check-ins");
    refused(thief(), "POST", checkIns, with(checkIn, field, smuggled));
    assertThat(thief.self().post(checkIns, checkIn).status()).isEqualTo(200);

    UUID prescription = Trainee.newId();
    thief.prescription(prescription);
    UUID id = Trainee.newId();
    String session = "/api/sessions/" + id;
    Map<String, Object> start = Map.of("prescriptionId", prescription, "startedAt", Trainee.now());
    refused(thief(), "PUT", session, with(start, field, smuggled));
    assertThat(thief.self().get(session).status()).isEqualTo(404);
    assertThat(thief.self().put(session, start).status()).isEqualTo(201);

    Map<String, Object> batch = thief.batch(List.of());
    refused(thief(), "POST", session + "/journal", with(batch, field, smuggled));
    assertThat(owners(id)).containsExactly("demo " + thief.id() + " 0");
  }

  /** Entries may carry fields of newer players; what they say of whose they are is not read. */
  @Test
  void an_entry_that_names_somebody_else_is_of_who_sent_it() {
    UUID id = thief.running();
    String before = victim.self().get(victim.path("/sessions")).body().toString();
    Map<String, Object> entry = Entries.oneHold(Trainee.now(), Map.of());
    entry.putAll(
        Map.of(
            "memberId",
            victim.id(),
            "tenant",
            "harbour",
            "roles",
            "PROGRAMME_MANAGER",
            "sequence",
            99,
            "sessionId",
            Trainee.newId()));

    Answer kept = thief.journal(id, List.of(entry));

    assertThat(kept.body().path("accepted").asInt()).as(kept.body().toString()).isEqualTo(1);
    assertThat(owners(id))
        .containsExactly("demo " + thief.id() + " 0", "demo " + thief.id() + " 1");
    assertThat(victim.self().get(victim.path("/sessions")).body().toString()).isEqualTo(before);
  }

  private static Attempt refused(
      Attacker attacker, String method, String path, Map<String, Object> body) {
    return attacker
        .send(method, path, JSON.writeValueAsString(body))
        .refused(UNREADABLE, "FROM_18");
  }

  private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(body);
    more.put(field, value);
    return more;
  }

  /** Programme, member and number of each event stored for a session. */
  private List<String> owners(UUID session) {
    try (Connection worker = Trail.connection(platform, "session", "session_worker");
        PreparedStatement query =
            worker.prepareStatement(
                """
                select tenant, convert_from(payload, 'UTF8')::json ->> 'memberId', sequence_number
                from domain_event where aggregate_identifier = ? order by sequence_number
                """)) {
      query.setString(1, "session-" + session);
      List<String> owners = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          owners.add("%s %s %d".formatted(row.getString(1), row.getString(2), row.getLong(3)));
        }
      }
      return owners;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Attacker manager() {
    return Attacker.as(platform, "PROGRAMME_MANAGER:manager@demo");
  }

  private Attacker thief() {
    return Attacker.as(platform, "MEMBER:" + thief.id() + "@demo");
  }
}
