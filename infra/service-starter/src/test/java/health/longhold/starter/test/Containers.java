package health.longhold.starter.test;

import com.github.dockerjava.api.exception.NotFoundException;
import health.longhold.embedded.ServiceDatabase;
import health.longhold.embedded.TopicSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The same servers in containers, where an engine answers and already has both images. */
final class Containers {
  private static final String POSTGRES_IMAGE = "postgres:18";
  private static final String KAFKA_IMAGE = "apache/kafka:4.2.2";

  private Containers() {}

  static boolean available() {
    return Answer.AVAILABLE;
  }

  static RealServers start() {
    PostgreSQLContainer postgres =
        new PostgreSQLContainer(POSTGRES_IMAGE)
            .withUsername("postgres")
            .withPassword("postgres")
            .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
    KafkaContainer kafka = new KafkaContainer(KAFKA_IMAGE);
    postgres.start();
    kafka.start();
    try (Connection superuser =
        DriverManager.getConnection(
            postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword())) {
      for (ServiceDatabase database : ServiceDatabase.ALL) {
        database.createIfMissing(superuser, RealServers.PASSWORDS);
      }
      TopicSetup.createMissing(
          Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka.getBootstrapServers()));
    } catch (SQLException | ExecutionException e) {
      throw new IllegalStateException("the containers started, but could not be set up", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while setting up the containers", e);
    }
    return new RealServers(
        postgres.getHost(), postgres.getMappedPort(5432), kafka.getBootstrapServers(), false);
  }

  private static final class Answer {
    static final boolean AVAILABLE = engineMayBeHere() && engineHasImages();

    // cheap, and keeps the library's stack traces out of the log where there is no engine at all
    private static boolean engineMayBeHere() {
      return System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
    }

    private static boolean engineHasImages() {
      try {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
          return false;
        }
        var client = DockerClientFactory.lazyClient();
        client.inspectImageCmd(POSTGRES_IMAGE).exec();
        client.inspectImageCmd(KAFKA_IMAGE).exec();
        return true;
      } catch (NotFoundException _) {
        // no such image; or an engine without a bridge network, for which the check itself throws
        return false;
      }
    }
  }
}
