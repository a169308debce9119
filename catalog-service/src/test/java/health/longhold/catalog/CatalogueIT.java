package health.longhold.catalog;

import static health.longhold.kernel.ProgrammeId.SHARED_CATALOGUE;

import health.longhold.kernel.Actor;
import health.longhold.kernel.Role;
import health.longhold.starter.test.RealParts;
import health.longhold.starter.test.TestIssuer;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The running service on real parts, asked over HTTP; one context for all classes below. */
@SpringBootTest(
    properties = "spring.config.name=catalog-service",
    webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(RealParts.class)
abstract class CatalogueIT {
  static final Actor EDITOR =
      new Actor("editor-1", SHARED_CATALOGUE, Set.of(Role.CATALOGUE_EDITOR));
  static final String EDITOR_HEADER = "editor-1; tenant=platform; roles=CATALOGUE_EDITOR";
  static final String MEMBER_HEADER =
      "0193c0de-0000-7000-8000-000000000001; tenant=north-clinic; roles=MEMBER";

  @LocalServerPort int port;

  ResponseEntity<JsonNode> get(String path, Object... variables) {
    return client().get().uri(path, variables).retrieve().toEntity(JsonNode.class);
  }

  JsonNode body(String path, Object... variables) {
    return body(get(path, variables));
  }

  static JsonNode body(ResponseEntity<JsonNode> answer) {
    return Objects.requireNonNull(answer.getBody());
  }

  ResponseEntity<JsonNode> post(String actor, String path, String body) {
    return post(actor, path, body, MediaType.APPLICATION_JSON);
  }

  ResponseEntity<JsonNode> post(String actor, String path, String body, MediaType type) {
    return client()
        .post()
        .uri(path)
        .header("Authorization", TestIssuer.bearer(actor))
        .contentType(type)
        .body(body)
        .retrieve()
        .toEntity(JsonNode.class);
  }

  RestClient client() {
    return RestClient.builder()
        .baseUrl("http://127.0.0.1:" + port)
        .defaultHeader("Authorization", TestIssuer.bearer(MEMBER_HEADER))
        .defaultStatusHandler(HttpStatusCode::isError, (_, _) -> {})
        .build();
  }
}
