package health.longhold.starter.test;

import health.longhold.embedded.BrokerLogin;
import health.longhold.embedded.EmbeddedBroker;
import health.longhold.embedded.EmbeddedDatabase;
import health.longhold.embedded.FreePorts;
import health.longhold.embedded.Passwords;
import health.longhold.embedded.ServiceDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
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
 * @param secured whether Kafka asks who is there and what he may do; one in a container does not
 */
public record RealServers(
    String postgresHost, int postgresPort, String bootstrapServers, boolean secured) {
  static final Passwords PASSWORDS = name -> name;

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
    EmbeddedDatabase database = EmbeddedDatabase.throwaway(PASSWORDS);
    Path log = temporaryFolder();
    EmbeddedBroker broker =
        EmbeddedBroker.start(log, FreePorts.next(), FreePorts.next(), PASSWORDS);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(
                    () -> {
                      broker.close();
                      database.close();
                      delete(log);
                    }));
    return new RealServers("127.0.0.1", database.port(), broker.bootstrapServers(), true);
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

  /** Settings of a Kafka client that logs in as this user. */
  public Map<String, Object> kafka(String user) {
    return secured
        ? BrokerLogin.of(bootstrapServers, user, PASSWORDS.of(user))
        : Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
  }

  /** Settings of a Kafka client that logs in as the service whose topic this is. */
  public Map<String, Object> ownerOf(String topic) {
    return kafka(topic.substring(0, topic.indexOf('.')));
  }

  /** What a service is told on its start so that it finds both and is let in. */
  public Map<String, Object> properties(String service) {
    ServiceDatabase database = new ServiceDatabase(service);
    return Map.of(
        "longhold.database.url", url(database),
        "longhold.database.password", PASSWORDS.of(database.runtimeRole()),
        "longhold.database.worker-password", PASSWORDS.of(database.workerRole()),
        "longhold.database.owner-password", PASSWORDS.of(database.ownerRole()),
        "longhold.kafka.bootstrap-servers", bootstrapServers,
        "longhold.kafka.security-protocol", secured ? "SASL_PLAINTEXT" : "PLAINTEXT",
        "longhold.kafka.username", service,
        "longhold.kafka.password", PASSWORDS.of(service));
  }

  /** JDBC address of one service's database. */
  public String url(ServiceDatabase database) {
    return database.url(postgresHost, postgresPort);
  }
}
