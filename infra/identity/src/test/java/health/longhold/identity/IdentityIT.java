package health.longhold.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
    properties = {
      "spring.config.name=identity",
      "management.server.port=0",
      "longhold.accounts.password=pass",
      "longhold.secrets.edge=edge-secret",
      "longhold.secrets.catalog=catalog-secret",
      "longhold.secrets.session=session-secret",
      "longhold.secrets.progress=progress-secret",
      "longhold.secrets.longhold=cli-secret",
      "longhold.secrets.importer-demo=importer-secret",
      "longhold.secrets.provider-demo=provider-secret"
    },
    webEnvironment = WebEnvironment.RANDOM_PORT)
class IdentityIT {
  private static final String MEMBER = "0193c0de-0000-7000-8000-000000000001";
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir static Path folder;

  private final HttpClient http = HttpClient.newHttpClient();

  @LocalServerPort int port;
  @LocalManagementPort int managementPort;

  @DynamicPropertySource
  static void keys(DynamicPropertyRegistry properties) {
    properties.add("longhold.accounts.key-file", () -> folder.resolve("identity/keys.json"));
  }

  @Test
  void a_service_gets_a_token_for_commands_and_nothing_else() throws Exception {
    JsonNode claims = claims(token("session", "session-secret", "scope=commands"));

    assertThat(claims.path("iss").asString()).isEqualTo("http://localhost:8080/identity");
    assertThat(claims.path("aud").asString()).isEqualTo("longhold");
    assertThat(claims.path("scope").path(0).asString()).isEqualTo("commands");
    assertThat(claims.has("longhold_roles")).isFalse();
    refused(token("session", "session-secret", "scope=operations"), 400, "invalid_scope");
    refused(
        token("session", "session-secret", "scope=act-as&as=manager%40demo"), 400, "invalid_scope");
  }

  @Test
  void whoever_does_not_know_the_secret_gets_nothing() throws Exception {
    refused(token("session", "wrong", "scope=commands"), 401, "invalid_client");
    refused(token("nobody", "secret", "scope=commands"), 401, "invalid_client");
  }

  @Test
  void the_command_line_acts_as_an_account() throws Exception {
    JsonNode claims = claims(as("clinician@demo"));

    assertThat(claims.path("sub").asString()).isEqualTo("clinician@demo");
    assertThat(claims.path("longhold_tenant").asString()).isEqualTo("demo");
    assertThat(claims.path("longhold_roles").path(0).asString()).isEqualTo("CLINICIAN");
    assertThat(claims.has("longhold_member")).isFalse();
  }

  @Test
  void a_member_is_known_by_their_id_and_signs_in_under_another_name() throws Exception {
    JsonNode claims = claims(as("MEMBER:" + MEMBER + "@north"));

    assertThat(claims.path("longhold_member").asString()).isEqualTo(MEMBER);
    assertThat(claims.path("longhold_tenant").asString()).isEqualTo("north");
    assertThat(claims.path("sub").asString()).isNotEqualTo(MEMBER);
  }

  @ParameterizedTest
  @CsvSource({"nobody@demo", "KING:me@demo", "MEMBER:me@demo", "CLINICIAN:a@Bad_Name", "''"})
  void nobody_is_made_up(String who) throws Exception {
    refused(as(who), 400, "invalid_request");
  }

  @Test
  void a_machine_is_what_its_account_says() throws Exception {
    JsonNode claims = claims(token("importer-demo", "importer-secret", "scope=api"));

    assertThat(claims.path("longhold_roles").path(0).asString()).isEqualTo("IMPORTER");
    assertThat(claims.path("longhold_tenant").asString()).isEqualTo("demo");
  }

  @Test
  void the_signing_key_stays_and_only_its_owner_reads_it() throws Exception {
    Path file = folder.resolve("kept/keys.json");

    String first = SigningKey.keptIn(file).toString(false);

    assertThat(SigningKey.keptIn(file).toString(false)).isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(get(port, "/identity/oauth2/jwks").body()).doesNotContain("\"d\"");
  }

  @Test
  void health_is_told_to_anybody() throws Exception {
    assertThat(get(managementPort, "/actuator/health/readiness").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> as(String who) throws Exception {
    return token("longhold", "cli-secret", "scope=act-as&as=" + URLEncoder.encode(who, UTF_8));
  }

  private HttpResponse<String> token(String client, String secret, String form) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/identity/oauth2/token"))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials&" + form))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(int at, String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + path)).build(),
        BodyHandlers.ofString());
  }

  private static void refused(HttpResponse<String> answer, int status, String error) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(JSON.readTree(answer.body()).path("error").asString()).isEqualTo(error);
  }

  private static JsonNode claims(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String token = JSON.readTree(answer.body()).path("access_token").asString();
    return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
  }
}
