package health.longhold.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.session.Phone.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees a member's sessions, as progress-service tells it, and what the others are told. */
@OnRealParts
class CareTeamIT {
  private final Instant now = Instant.now();

  @LocalServerPort int port;
  private final UUID session = UUID.randomUUID();
  private final UUID nothing = UUID.randomUUID();
  private final String clinician = "c-" + UUID.randomUUID();
  private Phone phone;

  @BeforeEach
  void trained() {
    phone = new Phone(port);
    Neighbours.publishTargets(phone.member, 1, 20);
    phone.start(session, phone.prescribed(), phone.startedAt);
  }

  @Test
  void a_session_opens_with_the_assignment_and_closes_with_its_end() {
    hear(1, now.minusSeconds(60), null);
    awaitStatus(200);
    assertThat(sessions(clinician, "north").status()).isEqualTo(200);
    assertThat(sessions(clinician, "south").code()).isEqualTo("MEMBER_UNKNOWN");
    assertThat(read(session, clinician, "south").code()).isEqualTo("SESSION_UNKNOWN");

    hear(2, now.minusSeconds(60), now);
    awaitStatus(404);
    assertThat(sessions(clinician, "north").code()).isEqualTo("MEMBER_UNKNOWN");
  }

  @Test
  void an_older_record_never_gives_back_what_a_newer_one_has_taken() {
    hear(1, now.minusSeconds(60), null);
    awaitStatus(200);
    hear(3, now.minusSeconds(60), now);
    awaitStatus(404);
    hear(2, now.minusSeconds(60), null);
    // the records of one member come in order, so what follows proves that the older one was read
    String witness = "w-" + UUID.randomUUID();
    Neighbours.publishCare(phone.member, 4, witness, now.minusSeconds(60), null);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> read(session, witness, "north").status() == 200);
    assertThat(read(session, clinician, "north").status()).isEqualTo(404);
  }

  @Test
  void before_its_start_and_after_its_end_an_assignment_opens_nothing() {
    hear(1, now.plus(Duration.ofDays(1)), null);
    Neighbours.publishCare(
        phone.member, 2, "past", now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1)));
    String witness = "w-" + UUID.randomUUID();
    Neighbours.publishCare(phone.member, 3, witness, now.minusSeconds(60), null);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> read(session, witness, "north").status() == 200);
    assertThat(read(session, clinician, "north").status()).isEqualTo(404);
    assertThat(read(session, "past", "north").status()).isEqualTo(404);
  }

  @Test
  void what_is_somebody_elses_is_answered_like_what_is_not_there() {
    Phone other = new Phone(port);
    assertThat(bare(other.get("/api/sessions/" + session)))
        .isEqualTo(bare(other.get("/api/sessions/" + nothing)))
        .contains("SESSION_UNKNOWN");
    for (String entry : List.of(phone.finished(1), "nonsense")) {
      assertThat(bare(other.journal(session, entry)))
          .isEqualTo(bare(other.journal(nothing, entry)));
    }
    assertThat(other.journal(session, phone.finished(1)).code()).isEqualTo("SESSION_UNKNOWN");
    String mine = "/api/members/%s/".formatted(phone.member);
    String nobodys = "/api/members/%s/".formatted(nothing);
    for (String rest : List.of("sessions", "sessions?after=nonsense")) {
      assertThat(bare(other.get(mine + rest)))
          .isEqualTo(bare(other.get(nobodys + rest)))
          .contains("MEMBER_UNKNOWN");
    }
    for (String body : List.of("{\"routine\":\"upper-back-relief\"}", "nonsense")) {
      assertThat(bare(other.send("PUT", mine + "prescriptions/" + nothing, body)))
          .isEqualTo(bare(other.send("PUT", nobodys + "prescriptions/" + nothing, body)))
          .contains("MEMBER_UNKNOWN");
    }
  }

  @Test
  void another_members_prescription_is_none() {
    UUID prescription = phone.prescribed();
    Phone other = new Phone(port);
    assertThat(bare(other.start(nothing, prescription, other.startedAt)))
        .isEqualTo(bare(other.start(nothing, UUID.randomUUID(), other.startedAt)))
        .contains("PRESCRIPTION_UNKNOWN");
  }

  @Test
  void a_clinician_without_the_member_in_care_and_other_roles_learn_nothing() {
    assertThat(bare(read(session, clinician, "north")))
        .isEqualTo(bare(read(nothing, clinician, "north")))
        .contains("SESSION_UNKNOWN");
    assertThat(sessions(clinician, "north").code()).isEqualTo("MEMBER_UNKNOWN");
    for (String role :
        List.of("PROGRAMME_MANAGER", "CATALOGUE_EDITOR", "IMPORTER", "PROVIDER_SYSTEM")) {
      for (UUID id : List.of(session, nothing)) {
        assertThat(as("GET", "/api/sessions/" + id, role).code()).isEqualTo("FORBIDDEN");
        assertThat(as("PUT", "/api/sessions/" + id, role).code()).isEqualTo("FORBIDDEN");
        assertThat(as("POST", "/api/sessions/" + id + "/journal", role).code())
            .isEqualTo("FORBIDDEN");
      }
      String members = "/api/members/" + phone.member;
      assertThat(as("GET", members + "/sessions", role).code()).isEqualTo("FORBIDDEN");
      assertThat(as("PUT", members + "/prescriptions/" + nothing, role).code())
          .isEqualTo("FORBIDDEN");
    }
  }

  private void hear(long asOf, Instant from, @Nullable Instant until) {
    Neighbours.publishCare(phone.member, asOf, clinician, from, until);
  }

  private void awaitStatus(int status) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> read(session, clinician, "north").status() == status);
  }

  private Answer read(UUID id, String subject, String tenant) {
    return send("GET", "/api/sessions/" + id, subject, "CLINICIAN", tenant);
  }

  private Answer sessions(String subject, String tenant) {
    return send(
        "GET", "/api/members/%s/sessions".formatted(phone.member), subject, "CLINICIAN", tenant);
  }

  private Answer as(String method, String path, String role) {
    return send(method, path, "somebody", role, "north");
  }

  private Answer send(String method, String path, String subject, String role, String tenant) {
    return phone.send(method, path, "", "application/json", subject, role, tenant);
  }

  /** An answer without what differs between any two requests: its path and its trace. */
  private static String bare(Answer answer) {
    return answer.status()
        + answer
            .body()
            .toString()
            .replaceAll("\"instance\":\"[^\"]*\"", "")
            .replaceAll("\"traceId\":\"[^\"]*\"", "");
  }
}
