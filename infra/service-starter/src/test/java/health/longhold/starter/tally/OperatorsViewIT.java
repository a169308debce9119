package health.longhold.starter.tally;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.starter.test.TestIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Health and figures are for operators, on a port of their own. */
@TallyTest
class OperatorsViewIT {
  @LocalServerPort int port;
  @LocalManagementPort int managementPort;

  private static final String OPERATOR = "operator; scopes=operations";
  private static final String MEMBER =
      "01890a5d-ac96-774b-bcce-b302099a8057; tenant=acme; roles=MEMBER";

  @Test
  void ready_with_its_database() throws Exception {
    HttpResponse<String> ready = get(managementPort, "/actuator/health/readiness", OPERATOR);

    assertThat(ready.statusCode()).as(ready.body()).isEqualTo(200);
    assertThat(ready.body()).contains("\"db\"").contains("\"status\":\"UP\"");
  }

  @Test
  void whoever_asks_is_told_whether_it_is_well_and_no_more() throws Exception {
    for (String part : new String[] {"/liveness", "/readiness"}) {
      HttpResponse<String> health = get(managementPort, "/actuator/health" + part, null);

      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
    }
  }

  @Test
  void figures_name_their_service() throws Exception {
    get(port, "/api/tallies", null);

    assertThat(get(managementPort, "/actuator/prometheus", OPERATOR).body())
        .containsPattern("jvm_memory_used_bytes\\{.*service=\"session\"")
        .contains("http_server_requests_seconds_count");
  }

  @ParameterizedTest
  @ValueSource(strings = {"prometheus", "lag", "deadletters", "info"})
  void figures_are_for_operators(String endpoint) throws Exception {
    String path = "/actuator/" + endpoint;

    assertThat(get(managementPort, path, null).statusCode()).isEqualTo(401);
    assertThat(get(managementPort, path, MEMBER).statusCode()).isEqualTo(403);
    assertThat(get(managementPort, path, OPERATOR).statusCode()).isEqualTo(200);
  }

  @Test
  void callers_see_nothing_of_it() throws Exception {
    for (String path : new String[] {"/actuator/health", "/actuator/prometheus"}) {
      assertThat(get(port, path, null).statusCode()).isEqualTo(401);
      assertThat(get(port, path, OPERATOR).statusCode()).isEqualTo(403);
    }
  }

  private static HttpResponse<String> get(int port, String path, @Nullable String actor)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (actor != null) {
      request.header("Authorization", TestIssuer.bearer(actor));
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
