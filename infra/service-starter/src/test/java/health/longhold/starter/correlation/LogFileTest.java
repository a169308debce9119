package health.longhold.starter.correlation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The form of log files as the service defaults ask for it. */
class LogFileTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @Test
  void a_line_is_json_that_names_its_service_and_its_trace() throws Exception {
    Environment defaults = serviceDefaults();
    LoggerContext logging = new LoggerContext();
    logging.setMDCAdapter(MDC.getMDCAdapter());
    logging.putObject(Environment.class.getName(), defaults);
    StructuredLogEncoder encoder = new StructuredLogEncoder();
    encoder.setContext(logging);
    encoder.setFormat(defaults.getRequiredProperty("logging.structured.format.file"));
    encoder.start();

    byte[] line =
        Correlation.with(
            "00-" + TRACE + "-00f067aa0ba902b7-01",
            () -> encoder.encode(said(logging, "the first of two lines\nand the second")));

    assertThat(new String(line, UTF_8).strip()).hasLineCount(1);
    JsonNode json = JsonMapper.shared().readTree(line);
    assertThat(json.path("message").asString()).contains("the second");
    assertThat(json.path("traceId").asString()).isEqualTo(TRACE);
    assertThat(json.at("/service/name").asString()).isEqualTo("sample");
  }

  private static LoggingEvent said(LoggerContext logging, String message) {
    return new LoggingEvent(
        LogFileTest.class.getName(), logging.getLogger("sample"), Level.INFO, message, null, null);
  }

  private static Environment serviceDefaults() throws Exception {
    StandardEnvironment environment = new StandardEnvironment();
    new YamlPropertySourceLoader()
        .load("defaults", new ClassPathResource("service-defaults.yml"))
        .forEach(environment.getPropertySources()::addLast);
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("service", Map.of("longhold.service", "sample")));
    return environment;
  }
}
