package health.longhold.starter.identity;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.starter.correlation.CorrelationAutoConfiguration;
import health.longhold.starter.test.BearerTokens;
import health.longhold.starter.time.ClockAutoConfiguration;
import health.longhold.starter.web.LongholdWebAutoConfiguration;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** What callers are told while nobody can say whether their token is good. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = ProviderAwayTest.Service.class,
    properties = {"spring.config.name=service-defaults", "longhold.service=sample"})
class ProviderAwayTest {
  private static final KeyServer PROVIDER = KeyServer.start();

  @Configuration
  @BearerTokens
  @ImportAutoConfiguration({
    ClockAutoConfiguration.class,
    CorrelationAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    LongholdWebAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    WebMvcAutoConfiguration.class
  })
  static class Service {
    @Bean
    static BeanPostProcessor keysOfAProviderThatGoesAway() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof JwtDecoder ? AccessTokens.decoder(PROVIDER.settings()) : bean;
        }
      };
    }
  }

  @LocalServerPort int port;

  @AfterAll
  static void stop() {
    PROVIDER.close();
  }

  @Test
  void callers_are_told_to_come_back_and_let_in_when_they_do() throws Exception {
    PROVIDER.goAway();

    HttpResponse<String> away = get();
    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(away.headers().firstValue("Retry-After")).isPresent();
    assertThat(away.headers().firstValue("WWW-Authenticate")).isEmpty();
    assertThat(away.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(away.body()).doesNotContain("127.0.0.1", "Exception");

    PROVIDER.comeBack();
    // there is no such path, which only those learn who are let in
    assertThat(get().statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> get() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/nothing"))
              .header("Authorization", "Bearer " + PROVIDER.token())
              .build(),
          BodyHandlers.ofString());
    }
  }
}
