package health.longhold.platform;

import java.util.Map;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * One log file for the whole JVM, a JSON object a line, set up before PostgreSQL and Kafka start;
 * the terminal stays free for what a person wants to know. Contexts that start later find logging
 * in place and only set their levels.
 */
final class LogFiles {
  private LogFiles() {}

  static void start(DataFolder folder) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "platform logging",
                Map.of(
                    "logging.file.name", folder.logs().resolve("longhold.log").toString(),
                    "logging.structured.format.file", "ecs",
                    "logging.structured.ecs.service.name", "longhold",
                    "logging.threshold.console", "OFF")));
    LogFile file = LogFile.get(environment);
    new LoggingSystemProperties(environment).apply(file);
    LoggingSystem logging = LoggingSystem.get(LogFiles.class.getClassLoader());
    logging.beforeInitialize();
    logging.initialize(new LoggingInitializationContext(environment), null, file);
    logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
  }
}
