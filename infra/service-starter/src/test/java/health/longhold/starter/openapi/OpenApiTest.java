package health.longhold.starter.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.starter.correlation.CorrelationAutoConfiguration;
import health.longhold.starter.test.BearerTokens;
import health.longhold.starter.time.ClockAutoConfiguration;
import health.longhold.starter.web.LongholdWebAutoConfiguration;
import health.longhold.starter.web.SampleApi;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.configuration.SpringDocJavadocConfiguration;
import org.springdoc.core.configuration.SpringDocSpecPropertiesConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = OpenApiTest.Service.class,
    properties = {"spring.config.name=service-defaults", "longhold.service=sample"})
class OpenApiTest {

  @Configuration
  @BearerTokens
  @ImportAutoConfiguration({
    ClockAutoConfiguration.class,
    CorrelationAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    LongholdWebAutoConfiguration.class,
    OpenApiAutoConfiguration.class,
    SpringDocConfigProperties.class,
    SpringDocConfiguration.class,
    SpringDocJavadocConfiguration.class,
    SpringDocSpecPropertiesConfiguration.class,
    SpringDocWebMvcConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    WebMvcAutoConfiguration.class
  })
  @Import(SampleApi.class)
  static class Service {}

  @LocalServerPort int port;

  private JsonNode document = JsonMapper.shared().missingNode();

  @BeforeEach
  void read() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v3/api-docs")).build();
    HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    document = JsonMapper.shared().readTree(answer.body());
  }

  @Test
  void is_version_3_1_and_relative_to_where_it_was_read() {
    assertThat(document.path("openapi").asString()).startsWith("3.1");
    assertThat(document.at("/servers/0/url").asString()).isEqualTo("/");
    assertThat(document.at("/info/title").asString()).isEqualTo("Longhold sample");
  }

  @Test
  void kernel_values_are_what_they_are_in_json() {
    JsonNode hold = document.at("/components/schemas/Hold/properties");

    assertThat(hold.at("/memberId/type").asString()).isEqualTo("string");
    assertThat(hold.at("/memberId/format").asString()).isEqualTo("uuid");
    assertThat(hold.at("/pain/type").asString()).isEqualTo("integer");
    assertThat(hold.at("/pain/maximum").asInt()).isEqualTo(10);
    assertThat(hold.at("/sessionsPerWeek/maximum").asInt()).isEqualTo(7);
    assertThat(document.path("components").path("schemas").propertyNames())
        .doesNotContain("MemberId", "Pain");
    assertThat(document.at("/components/schemas/Dose/properties/sets/maximum").asInt())
        .isEqualTo(20);
    JsonNode path = operation("/api/exercises/{exerciseId}", "put").at("/parameters/0");
    assertThat(path.path("in").asString()).isEqualTo("path");
    assertThat(path.at("/schema/pattern").asString()).contains("a-z");
  }

  @Test
  void what_is_not_nullable_is_required() {
    assertThat(
            document.at("/components/schemas/Hold/required").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("memberId", "pain", "side", "at", "sessionsPerWeek");
  }

  @Test
  void headers_and_problems_are_told_of_every_operation() {
    String edit = operation("/api/exercises/{exerciseId}", "put").toString();
    String hold = operation("/api/holds", "post").toString();

    assertThat(edit).contains("#/components/parameters/IfMatch");
    assertThat(hold)
        .contains("#/components/parameters/IdempotencyKey", "#/components/responses/Problem")
        .doesNotContain("IfMatch");
    assertThat(edit).contains("\"2XX\"", "\"4XX\"", "\"5XX\"").doesNotContain("\"200\"");
    assertThat(hold).contains("\"201\"");
    assertThat(document.at("/security/0/AccessToken").isArray()).isTrue();
    assertThat(document.at("/components/securitySchemes/AccessToken/scheme").asString())
        .isEqualTo("bearer");
    assertThat(document.at("/components/responses/Problem/content").propertyNames())
        .containsExactly("application/problem+json");
    assertThat(document.at("/components/schemas/Problem/properties/errors/type").asString())
        .isEqualTo("array");
  }

  @Test
  void what_is_written_about_a_call_is_its_summary_and_the_rest_its_description() {
    assertThat(operation("/api/holds", "post").path("summary").asString())
        .isEqualTo("Records a hold.");
    assertThat(operation("/api/holds", "post").path("description").asString())
        .isEqualTo("It may be repeated with the same time.");
    assertThat(operation("/api/list", "get").path("summary").asString())
        .isEqualTo("Lists everything.");
    assertThat(operation("/api/list", "get").has("description")).isFalse();
  }

  private JsonNode operation(String path, String method) {
    return document.path("paths").path(path).path(method);
  }
}
