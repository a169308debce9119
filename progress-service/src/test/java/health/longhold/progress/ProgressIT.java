package health.longhold.progress;

import health.longhold.starter.test.RealParts;
import health.longhold.starter.test.TestIssuer;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/**
 * The running service on real parts, asked over HTTP; one context for all classes that extend it.
 * Programme north has clinicians, south has none.
 */
@SpringBootTest(
    properties = {
      "spring.config.name=progress-service",
      "longhold.snapshots.every-events=5",
      "longhold.programmes.north.clinical-cover=true",
      "longhold.programmes.south.missing-morning=ALLOW"
    },
    webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(RealParts.class)
public abstract class ProgressIT {
  protected static final String MANAGER = "manager-1; tenant=north; roles=PROGRAMME_MANAGER";
  protected static final String CLINICIAN = "clinician-1; tenant=north; roles=CLINICIAN";
  protected static final String IMPORTER = "importer-1; tenant=north; roles=IMPORTER";

  @DynamicPropertySource
  static void sessionService(DynamicPropertyRegistry properties) {
    properties.add("longhold.services.session.url", SessionServiceStandIn::url);
  }

  @Autowired protected JdbcClient jdbc;
  @LocalServerPort private int port;

  /** A member as themself, of programme north. */
  protected static String member(UUID memberId) {
    return member(memberId, "north");
  }

  protected static String member(UUID memberId, String programme) {
    return memberId + "; tenant=" + programme + "; roles=MEMBER";
  }

  /** Enrols somebody new in programme north, in the care of its clinician. */
  protected UUID enrolled() {
    return enrolled("north", "FROM_18");
  }

  protected UUID enrolled(String programme, String ageBand) {
    UUID memberId = UUID.randomUUID();
    String manager = "manager-1; tenant=" + programme + "; roles=PROGRAMME_MANAGER";
    ok(
        put(
            manager,
            "/api/members/" + memberId,
            """
            {"cohorts": ["site-a"], "ageBand": "%s", "zone": "Asia/Kolkata"}
            """
                .formatted(ageBand)));
    ok(put(manager, "/api/members/" + memberId + "/care-team/clinician-1", "{}"));
    return memberId;
  }

  protected ResponseEntity<JsonNode> get(String actor, String path, Object... variables) {
    return client(actor).get().uri(path, variables).retrieve().toEntity(JsonNode.class);
  }

  protected ResponseEntity<JsonNode> put(String actor, String path, String body) {
    return send(HttpMethod.PUT, actor, path, body, null);
  }

  protected ResponseEntity<JsonNode> post(String actor, String path, String body) {
    return send(HttpMethod.POST, actor, path, body, null);
  }

  protected ResponseEntity<JsonNode> send(
      HttpMethod method, String actor, String path, String body, @Nullable String ifMatch) {
    return client(actor)
        .method(method)
        .uri(path)
        .headers(
            headers -> {
              if (ifMatch != null) {
                headers.setIfMatch(ifMatch);
              }
            })
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .retrieve()
        .toEntity(JsonNode.class);
  }

  protected RestClient client(String actor) {
    return RestClient.builder()
        .baseUrl("http://127.0.0.1:" + port)
        .defaultHeader("Authorization", TestIssuer.bearer(actor))
        .defaultStatusHandler(HttpStatusCode::isError, (_, _) -> {})
        .build();
  }

  /** The body of an answer that must not be a problem. */
  protected static JsonNode ok(ResponseEntity<JsonNode> answer) {
    if (!answer.getStatusCode().is2xxSuccessful()) {
      throw new AssertionError(answer.getStatusCode() + " " + answer.getBody());
    }
    return body(answer);
  }

  protected static JsonNode body(ResponseEntity<JsonNode> answer) {
    return Objects.requireNonNull(answer.getBody());
  }

  /** The machine-readable code of a refusal. */
  protected static String code(ResponseEntity<JsonNode> answer) {
    return answer.getStatusCode().value() + " " + body(answer).path("code").asString();
  }

  protected static String etag(ResponseEntity<JsonNode> answer) {
    return Objects.requireNonNull(answer.getHeaders().getETag());
  }
}
