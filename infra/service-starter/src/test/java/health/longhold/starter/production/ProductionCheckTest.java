package health.longhold.starter.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Starts contexts with a service's defaults and reads why they do not start. */
class ProductionCheckTest {
  private static final String RANDOM = "d2hhdCBhbiBvcGVyYXRvciBkcmF3cyBhdCByYW5kb20hISE=";
  private static final List<String> GOOD =
      List.of(
          "longhold.service=sample",
          "longhold.identity.issuer=https://identity.example",
          "longhold.audit.key=" + RANDOM,
          "longhold.erasure.key=" + RANDOM,
          "longhold.notes.master-key=" + RANDOM,
          "longhold.keys.database.url=jdbc:postgresql://db.example/keys",
          "longhold.kafka.security-protocol=SASL_SSL",
          "longhold.kafka.password=secret");

  /** Everything a service has; none of it is built when the check refuses. */
  @Configuration
  @EnableAutoConfiguration
  static class WholeService {}

  @Configuration
  @ImportAutoConfiguration(ProductionAutoConfiguration.class)
  static class CheckOnly {}

  @Test
  void the_defaults_are_refused_with_every_reason_at_once() {
    assertThatThrownBy(
            () ->
                start(
                    WholeService.class,
                    "production",
                    List.of(
                        "longhold.service=sample",
                        "longhold.keys.database.url=jdbc:postgresql://localhost/keys",
                        "longhold.kafka.password=secret")))
        .isInstanceOf(NotForProduction.class)
        .hasMessageContainingAll(
            "longhold.identity.issuer is not set",
            "longhold.audit.key is not set",
            "longhold.erasure.key is not set",
            "longhold.notes.master-key is not set",
            "longhold.kafka.security-protocol is SASL_PLAINTEXT: use SASL_SSL");
  }

  @ParameterizedTest
  @CsvSource({
    "longhold.identity.issuer=http://identity.example, longhold.identity.issuer is http:",
    "longhold.identity.jwk-set-uri=http://identity.example/keys, jwk-set-uri is http:",
    "longhold.identity.token-uri=http://identity.example/token, token-uri is http:",
    "longhold.audit.key=ZGV2ZWxvcG1lbnQtb25seS1hdWRpdC1rZXktMDAwMDA=, longhold.audit.key is the",
    "longhold.erasure.key=bG9uZ2hvbGQtZGV2ZWxvcG1lbnQtb25seS1rZXktMDE=, erasure.key is the key",
    "longhold.notes.master-key=bG9uZ2hvbGQtZGV2ZWxvcG1lbnQtbWFzdGVyLWtleSE=, master-key is the",
    "longhold.kafka.security-protocol=PLAINTEXT, longhold.kafka.security-protocol is PLAINTEXT",
    "longhold.erasure.key=, longhold.erasure.key is not set"
  })
  void each_thing_for_development_is_refused_alone(String setting, String reason) {
    assertThatThrownBy(() -> start(CheckOnly.class, "production", with(setting)))
        .isInstanceOf(NotForProduction.class)
        .hasMessageContaining(reason)
        .extracting(Throwable::getMessage)
        .satisfies(message -> assertThat(message.lines()).hasSize(2));
  }

  @Test
  void keys_are_never_shown() {
    String key = "bG9uZ2hvbGQtZGV2ZWxvcG1lbnQtb25seS1rZXktMDE=";

    assertThatThrownBy(
            () -> start(CheckOnly.class, "production", with("longhold.erasure.key=" + key)))
        .hasMessageNotContaining(key);
  }

  @Test
  void what_an_operator_has_set_starts_and_so_does_a_laptop() {
    try (ConfigurableApplicationContext started = start(CheckOnly.class, "production", GOOD)) {
      assertThat(started.getBean(ProductionCheck.class)).isNotNull();
    }
    try (ConfigurableApplicationContext laptop =
        start(CheckOnly.class, "laptop", List.of("longhold.service=sample"))) {
      assertThat(laptop.getEnvironment().getProperty("longhold.identity.issuer"))
          .startsWith("http://localhost");
    }
  }

  private static List<String> with(String setting) {
    List<String> settings = new ArrayList<>(GOOD);
    settings.removeIf(each -> each.startsWith(setting.substring(0, setting.indexOf('=') + 1)));
    settings.add(setting);
    return settings;
  }

  // as arguments: what an operator says beats every file
  private static ConfigurableApplicationContext start(
      Class<?> service, String profile, List<String> settings) {
    return new SpringApplicationBuilder(service)
        .web(WebApplicationType.NONE)
        .profiles(profile)
        .properties("spring.config.name=service-defaults")
        .run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new));
  }
}
