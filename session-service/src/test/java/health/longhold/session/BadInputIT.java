package health.longhold.session;

import static health.longhold.session.Neighbours.publishTargets;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.session.Phone.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is sent, the answer is one clear problem or a rejection of the entry alone. */
@OnRealParts
class BadInputIT {
  @LocalServerPort int port;
  private Phone phone;
  private UUID prescription;
  private final UUID session = UUID.randomUUID();

  @BeforeEach
  void running() {
    phone = new Phone(port);
    publishTargets(phone.member, 1, 20);
    prescription = phone.prescribed();
    phone.start(session, prescription, phone.startedAt);
  }

  @Test
  void broken_entries_are_rejected_one_by_one_with_their_reason() {
    Answer answer =
        phone.journal(
            session,
            phone.legLift(1, -3),
            phone.legLift(2, 99999),
            phone.entry(
                3,
                "\"HoldCompleted\",\"item\":1,\"set\":1,\"repetition\":1,\"side\":\"LEFT\",\"heldSeconds\":9"),
            phone.entry(
                4,
                "\"HoldCompleted\",\"item\":1,\"set\":1,\"repetition\":1,\"phase\":\"CAT\",\"heldSeconds\":9"),
            phone.entry(5, "\"ExerciseSkipped\",\"item\":7,\"reason\":\"PAINFUL\""),
            phone.entry(6, "\"PainReported\",\"moment\":\"DURING\",\"score\":\"six\""),
            phone.entry(7, Instant.now().plus(Duration.ofDays(1)), "\"Paused\""),
            phone.entry(8, Instant.now().minus(Duration.ofDays(31)), "\"Paused\""),
            "17",
            "null",
            "{\"seq\":\"nine\"}",
            phone.legLift(9, 20));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("accepted").asInt()).isEqualTo(1);
    assertThat(answer.body().path("acknowledgedThrough").asInt()).isEqualTo(9);
    assertThat(answer.body().path("rejected").valueStream().map(r -> r.path("code").asString()))
        .containsExactly(
            "OUT_OF_RANGE",
            "OUT_OF_RANGE",
            "WRONG_SIDE",
            "WRONG_PHASE",
            "ITEM_NOT_PRESCRIBED",
            "WRONG_TYPE",
            "TIME_OUT_OF_RANGE",
            "TIME_OUT_OF_RANGE",
            "WRONG_TYPE",
            "WRONG_TYPE",
            "WRONG_TYPE");
    assertThat(answer.body().at("/rejected/0/allowed").asString()).isEqualTo("0 to 3600");
    assertThat(answer.body().at("/rejected/8").has("seq")).isFalse();
  }

  @Test
  void truncated_json_is_malformed() {
    Answer answer = journal("{\"device\":");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("MALFORMED");
  }

  @Test
  void a_batch_without_its_envelope_is_invalid() {
    assertThat(journal("{\"entries\":[]}").status()).isEqualTo(422);
    assertThat(journal(phone.batch().replace("[]", "7")).status()).isEqualTo(422);
    assertThat(journal(phone.batch().replace("[]", "null")).status()).isEqualTo(422);
    assertThat(
            journal(phone.batch().replaceFirst("\"device\":\"[^\"]*\"", "\"device\":5")).status())
        .isEqualTo(400);
    assertThat(
            journal(
                    phone
                        .batch()
                        .replaceFirst(
                            "\"sentAt\":\"[^\"]*\"", "\"sentAt\":\"9999-01-01T00:00:00Z\""))
                .status())
        .isEqualTo(422);
  }

  @Test
  void another_media_type_is_refused() {
    assertThat(
            phone
                .send(
                    "POST",
                    "/api/sessions/%s/journal".formatted(session),
                    "seq,1",
                    "text/csv",
                    phone.member.toString(),
                    "MEMBER",
                    "north")
                .status())
        .isEqualTo(415);
  }

  @Test
  void more_than_five_hundred_entries_or_256_kilobytes_are_too_much() {
    String many =
        IntStream.rangeClosed(1, 501)
            .mapToObj(seq -> phone.entry(seq, "\"Paused\""))
            .collect(Collectors.joining(","));

    assertThat(phone.journal(session, many).status()).isEqualTo(413);
    assertThat(phone.journal(session, phone.entry(1, "\"" + "x".repeat(300_000) + "\"")).status())
        .isEqualTo(413);
    assertThat(phone.get("/api/sessions/" + session).body().path("journals").size()).isZero();
  }

  @Test
  void unknown_sessions_and_prescriptions_are_not_found() {
    assertThat(phone.journal(UUID.randomUUID(), phone.legLift(1, 20)).status()).isEqualTo(404);
    assertThat(phone.get("/api/sessions/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(phone.start(UUID.randomUUID(), UUID.randomUUID(), phone.startedAt).code())
        .isEqualTo("PRESCRIPTION_UNKNOWN");
    assertThat(phone.get("/api/sessions/five").status()).isEqualTo(400);
  }

  @Test
  void a_start_too_early_or_too_late_is_refused() {
    assertThat(start(Instant.now().plus(Duration.ofMinutes(6))).status()).isEqualTo(422);
    assertThat(start(Instant.now().minus(Duration.ofDays(31))).status()).isEqualTo(422);
  }

  @Test
  void a_start_without_a_screening_is_refused() {
    Phone unscreened = new Phone(port);
    publishTargets(unscreened.member, 1, 20, Instant.now().minus(Duration.ofDays(1)), null, null);
    UUID stale = unscreened.prescribed();

    Answer answer = unscreened.start(UUID.randomUUID(), stale, Instant.now());

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("SCREENING_NEEDED");
  }

  @Test
  void a_used_session_id_is_refused_for_another_start() {
    assertThat(phone.start(session, prescription, phone.startedAt.plusSeconds(1)).code())
        .isEqualTo("SESSION_EXISTS");
  }

  @Test
  void nobody_and_the_wrong_role_are_turned_away() {
    assertThat(
            phone
                .send(
                    "PUT",
                    "/api/sessions/" + session,
                    "{}",
                    "application/json",
                    "c-1",
                    "CLINICIAN",
                    "north")
                .status())
        .isEqualTo(403);
    assertThat(
            phone
                .send(
                    "POST",
                    "/api/sessions/%s/journal".formatted(session),
                    phone.batch(),
                    "application/json",
                    "c-1",
                    "CLINICIAN",
                    "north")
                .status())
        .isEqualTo(403);
  }

  private Answer journal(String body) {
    return phone.send("POST", "/api/sessions/%s/journal".formatted(session), body);
  }

  private Answer start(Instant at) {
    return phone.start(UUID.randomUUID(), prescription, at);
  }
}
