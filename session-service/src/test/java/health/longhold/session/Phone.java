package health.longhold.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import health.longhold.kernel.MemberId;
import health.longhold.starter.test.TestIssuer;
import health.longhold.starter.types.StoredJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A member with a phone, over HTTP. */
public final class Phone {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  final MemberId member;
  final UUID device = UUID.randomUUID();
  final Instant startedAt =
      Instant.now().minus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.MILLIS);
  private final int port;

  Phone(int port) {
    this(port, new MemberId(UUID.randomUUID()));
  }

  private Phone(int port, MemberId member) {
    this.port = port;
    this.member = member;
  }

  /** The same member, when the service has moved. */
  Phone at(int otherPort) {
    return new Phone(otherPort, member);
  }

  /** An answer: its status and, if it has one, its JSON body. */
  record Answer(int status, JsonNode body, HttpResponse<String> raw) {
    String code() {
      return body.path("code").asString();
    }
  }

  Answer prescription(UUID id, String body) {
    return send("PUT", "/api/members/%s/prescriptions/%s".formatted(member, id), body);
  }

  /** Fetches a prescription of the routine, waiting for the targets as a phone would. */
  UUID prescribed() {
    UUID id = UUID.randomUUID();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> prescription(id, "{\"routine\":\"upper-back-relief\"}").status() < 300);
    return id;
  }

  Answer start(UUID session, UUID prescription, Instant at) {
    return send(
        "PUT",
        "/api/sessions/" + session,
        "{\"prescriptionId\":\"%s\",\"startedAt\":\"%s\"}".formatted(prescription, at));
  }

  Answer journal(UUID session, String... entries) {
    return send("POST", "/api/sessions/%s/journal".formatted(session), batch(entries));
  }

  String batch(String... entries) {
    return "{\"device\":\"%s\",\"bootId\":\"%s\",\"sentAt\":\"%s\",\"entries\":[%s]}"
        .formatted(device, new UUID(5, 5), Instant.now(), String.join(",", entries));
  }

  /** An entry so many seconds into the session; {@code told} are its fields from its type on. */
  String entry(int seq, String told) {
    return entry(seq, startedAt.plusSeconds(seq), told);
  }

  String entry(int seq, Instant at, String told) {
    return "{\"seq\":%d,\"id\":\"%s\",\"at\":\"%s\",\"elapsedMs\":%d,\"type\":%s}"
        .formatted(
            seq,
            UUID.nameUUIDFromBytes("%s %d".formatted(device, seq).getBytes(UTF_8)),
            at,
            seq * 1000L,
            told);
  }

  String legLift(int seq, double seconds) {
    return entry(
        seq,
        "\"HoldCompleted\",\"item\":1,\"set\":1,\"repetition\":1,\"phase\":\"HOLD\",\"side\":\"BOTH\",\"heldSeconds\":"
            + seconds);
  }

  String pain(int seq, int score) {
    return entry(seq, "\"PainReported\",\"moment\":\"DURING\",\"item\":1,\"score\":" + score);
  }

  String finished(int seq) {
    return entry(seq, "\"Finished\",\"lastSeq\":" + seq);
  }

  Answer get(String path) {
    return send("GET", path, "");
  }

  Answer send(String method, String path, String body) {
    return send(method, path, body, "application/json", member.toString(), "MEMBER", "north");
  }

  Answer send(
      String method,
      String path,
      String body,
      String type,
      String subject,
      String roles,
      String tenant) {
    return as(
        "%s; tenant=%s; roles=%s".formatted(subject, tenant, roles), method, path, body, type);
  }

  /** The same as anybody, a service included. */
  Answer as(String actor, String method, String path, String body, String type) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", type)
            .header("Authorization", TestIssuer.bearer(actor))
            .build();
    try {
      HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
      return new Answer(
          answer.statusCode(),
          StoredJson.contracts().readTree(answer.body().isEmpty() ? "{}" : answer.body()),
          answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
