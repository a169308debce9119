package health.longhold.session;

import static health.longhold.session.Neighbours.CHANGED_AT;
import static health.longhold.session.Neighbours.publishTargets;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.contract.progress.v1.Suspension;
import health.longhold.contract.session.v1.PrescriptionSnapshot;
import health.longhold.session.Phone.Answer;
import health.longhold.starter.types.StoredJson;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnRealParts
class PrescriptionIT {
  private static final String ROUTINE = "{\"routine\":\"upper-back-relief\"}";

  @LocalServerPort int port;
  private Phone phone;

  @BeforeEach
  void member() {
    phone = new Phone(port);
  }

  @Test
  void waits_for_the_members_targets_and_says_when_to_ask_again() {
    Answer pending = phone.prescription(UUID.randomUUID(), ROUTINE);

    assertThat(pending.status()).isEqualTo(503);
    assertThat(pending.code()).isEqualTo("TARGETS_PENDING");
    assertThat(pending.raw().headers().firstValue("Retry-After")).hasValue("1");
  }

  @Test
  void is_issued_from_what_other_services_published_and_reads_as_the_contract() {
    publishTargets(phone.member, 3, 20);
    UUID id = phone.prescribed();

    Answer again = phone.prescription(id, ROUTINE);
    PrescriptionSnapshot snapshot =
        StoredJson.contracts().readValue(again.raw().body(), PrescriptionSnapshot.class);

    assertThat(again.status()).isEqualTo(200);
    assertThat(snapshot.targetsAsOf()).isEqualTo(3);
    assertThat(snapshot.items()).hasSize(2);
    assertThat(snapshot.items().getFirst().target().holdSeconds()).isEqualTo(20);
    assertThat(snapshot.expiresAt()).isEqualTo(snapshot.issuedAt().plus(Duration.ofDays(14)));
  }

  @Test
  void stays_as_issued_while_newer_targets_arrive_and_older_ones_are_ignored() {
    publishTargets(phone.member, 5, 30);
    UUID old = phone.prescribed();
    publishTargets(phone.member, 4, 20);
    publishTargets(phone.member, 6, 45);

    UUID id = UUID.randomUUID();
    String newer = "{\"routine\":\"upper-back-relief\",\"targetsAsOf\":6}";
    await().atMost(20, SECONDS).until(() -> phone.prescription(id, newer).status() < 300);

    assertThat(legLift(phone.prescription(id, newer))).isEqualTo(45);
    assertThat(legLift(phone.prescription(old, ROUTINE))).isEqualTo(30);
  }

  @Test
  void follows_a_progress_service_that_came_back_from_an_earlier_day() {
    publishTargets(phone.member, 9, 45);
    phone.prescribed();
    publishTargets(phone.member, 4, CHANGED_AT.plusSeconds(3600), 20);
    await()
        .atMost(20, SECONDS)
        .untilAsserted(
            () ->
                assertThat(legLift(phone.prescription(UUID.randomUUID(), ROUTINE))).isEqualTo(20));
  }

  @Test
  void under_a_used_id_for_another_routine_is_refused() {
    publishTargets(phone.member, 1, 20);
    UUID id = phone.prescribed();

    Answer other = phone.prescription(id, "{\"routine\":\"office-break\"}");

    assertThat(other.status()).isEqualTo(409);
    assertThat(other.code()).isEqualTo("PRESCRIPTION_EXISTS");
  }

  @Test
  void shows_a_withheld_exercise_with_its_reason() {
    publishTargets(
        phone.member, 1, 20, Instant.now().plusSeconds(9999), "shoulder-abduction", null);

    Answer issued = phone.prescription(phone.prescribed(), ROUTINE);

    assertThat(issued.body().path("items").size()).isEqualTo(1);
    assertThat(issued.body().at("/withheld/0/reason").asString()).isEqualTo("shoulder-abduction");
  }

  @Test
  void is_refused_to_the_suspended() {
    publishTargets(
        phone.member,
        1,
        20,
        Instant.now().plusSeconds(9999),
        null,
        new Suspension(Instant.now(), "CHEST_PAIN"));

    await()
        .atMost(20, SECONDS)
        .untilAsserted(
            () ->
                assertThat(phone.prescription(UUID.randomUUID(), ROUTINE).code())
                    .isEqualTo("SUSPENDED"));
  }

  @Test
  void of_another_member_does_not_exist() {
    publishTargets(phone.member, 1, 20);
    UUID id = phone.prescribed();
    Phone stranger = new Phone(port);
    publishTargets(stranger.member, 1, 20);
    stranger.prescribed();

    assertThat(stranger.prescription(id, ROUTINE).status()).isEqualTo(404);
    assertThat(
            stranger
                .send(
                    "PUT", "/api/members/%s/prescriptions/%s".formatted(phone.member, id), ROUTINE)
                .status())
        .isEqualTo(404);
  }

  @Test
  void is_read_again_as_it_was_issued_by_its_member_alone() {
    publishTargets(phone.member, 1, 20);
    UUID id = phone.prescribed();
    String path = "/api/members/%s/prescriptions/%s";
    Phone stranger = new Phone(port);

    Answer read = phone.get(path.formatted(phone.member, id));

    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body()).isEqualTo(phone.prescription(id, ROUTINE).body());
    assertThat(phone.get(path.formatted(phone.member, UUID.randomUUID())).code())
        .isEqualTo("PRESCRIPTION_UNKNOWN");
    assertThat(stranger.get(path.formatted(phone.member, id)).status()).isEqualTo(404);
    assertThat(stranger.get(path.formatted(stranger.member, id)).code())
        .isEqualTo("PRESCRIPTION_UNKNOWN");
  }

  private static int legLift(Answer issued) {
    return issued.body().at("/items/0/target/holdSeconds").asInt();
  }
}
