package health.longhold.starter.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Health and figures are for operators, on a port of their own. */
@TallyTest
class OperatorsViewIT {
  @LocalServerPort int port;
  @LocalManagementPort int managementPort;

  @Test
  void ready_with_its_database() throws Exception {
    HttpResponse<String> ready = get(managementPort, "/actuator/health/readiness");

    assertThat(ready.statusCode()).as(ready.body()).isEqualTo(200);
    assertThat(ready.body()).contains("\"db\"").contains("\"status\":\"UP\"");
    assertThat(get(managementPort, "/actuator/health/liveness").statusCode()).isEqualTo(200);
  }

  @Test
  void figures_name_their_service() throws Exception {
    get(port, "/api/tallies");

    assertThat(get(managementPort, "/actuator/prometheus").body())
        .containsPattern("jvm_memory_used_bytes\\{.*service=\"session\"")
        .contains("http_server_requests_seconds_count");
  }

  @Test
  void callers_see_nothing_of_it() throws Exception {
    assertThat(get(port, "/actuator/health").statusCode()).isEqualTo(404);
    assertThat(get(port, "/actuator/prometheus").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
            BodyHandlers.ofString());
  }
}
