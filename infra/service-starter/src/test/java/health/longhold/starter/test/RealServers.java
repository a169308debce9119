package health.longhold.starter.test;

import health.longhold.embedded.EmbeddedBroker;
import health.longhold.embedded.EmbeddedDatabase;
import health.longhold.embedded.FreePorts;
import health.longhold.embedded.ServiceDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL with the databases of all services and a Kafka with all topics, for tests only: both
 * are empty at first and gone with the JVM.
 *
 * @param postgresHost host of PostgreSQL
 * @param postgresPort port of PostgreSQL
 * @param bootstrapServers address of Kafka
 */
public record RealServers(String postgresHost, int postgresPort, String bootstrapServers) {
  private static final Logger LOG = LoggerFactory.getLogger(RealServers.class);

  static RealServers start() {
    RealServers servers = Containers.available() ? Containers.start() : embedded();
    LOG.atInfo()
        .addArgument(servers.postgresPort)
        .addArgument(servers.bootstrapServers)
        .addArgument(
            Containers.available()
                ? "containers"
                : "embedded, as no container engine has the images")
        .log("real parts: PostgreSQL on port {}, Kafka at {} ({})");
    return servers;
  }

  private static RealServers embedded() {
    EmbeddedDatabase database = EmbeddedDatabase.throwaway();
    Path log = temporaryFolder();
    EmbeddedBroker broker = EmbeddedBroker.start(log, FreePorts.next(), FreePorts.next());
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(
                    () -> {
                      broker.close();
                      database.close();
                      delete(log);
                    }));
    return new RealServers("127.0.0.1", database.port(), broker.bootstrapServers());
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("longhold-kafka");
    } catch (IOException e) {
      throw new UncheckedIOException("no room for a Kafka log", e);
    }
  }

  private static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder, e);
    }
  }

  /** JDBC address of one service's database. */
  public String url(ServiceDatabase database) {
    return database.url(postgresHost, postgresPort);
  }
}
