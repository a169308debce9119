package health.longhold.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One Kafka node, broker and controller at once, inside this JVM, its log on disk and on the
 * loopback interface. It lets in those whom {@link BrokerUser} lists and nobody else. All topics of
 * the contracts exist once it has started.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final int NODE = 1;

  private final KafkaRaftServer server;
  private final int port;
  private final Passwords passwords;

  private EmbeddedBroker(KafkaRaftServer server, int port, Passwords passwords) {
    this.server = server;
    this.port = port;
    this.passwords = passwords;
  }

  /**
   * Starts a broker on a folder that is kept between starts.
   *
   * @param controllerPort a second port, on which the node speaks to itself
   * @param passwords of {@link BrokerUser#ADMIN} and of every {@link BrokerUser}; they count from
   *     this start on, whatever they were before
   * @throws IllegalStateException if the log cannot be opened or a port is taken
   */
  public static EmbeddedBroker start(Path home, int port, int controllerPort, Passwords passwords) {
    Path log = home.toAbsolutePath().resolve("log");
    try {
      Files.createDirectories(log);
      formatIfNew(log);
      KafkaRaftServer server =
          new KafkaRaftServer(
              KafkaConfig.fromProps(
                  settings(log, port, controllerPort, passwords.of(BrokerUser.ADMIN)), false),
              Time.SYSTEM);
      server.startup();
      EmbeddedBroker broker = new EmbeddedBroker(server, port, passwords);
      new BrokerAccess(broker.bootstrapServers(), passwords).set();
      TopicSetup.createMissing(broker.login(BrokerUser.ADMIN));
      return broker;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the Kafka log under " + log, e);
    } catch (Exception e) {
      throw new IllegalStateException("Kafka did not start on port " + port, e);
    }
  }

  private static void formatIfNew(Path log) throws Exception {
    if (Files.exists(log.resolve("meta.properties"))) {
      return;
    }
    new Formatter()
        .setNodeId(NODE)
        .setClusterId(Uuid.randomUuid().toString())
        .setControllerListenerName("CONTROLLER")
        .setMetadataLogDirectory(log.toString())
        .setDirectories(List.of(log.toString()))
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setIgnoreFormatted(true)
        .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8))
        .run();
  }

  private static Properties settings(Path log, int port, int controllerPort, String adminPassword) {
    Properties settings = new Properties();
    settings.putAll(access(adminPassword));
    settings.putAll(
        Map.ofEntries(
            entry("process.roles", "broker,controller"),
            entry("node.id", Integer.toString(NODE)),
            entry("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort),
            entry(
                "listeners",
                "CLIENTS://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort)),
            entry("controller.listener.names", "CONTROLLER"),
            entry("log.dirs", log.toString()),
            entry("auto.create.topics.enable", "false"),
            entry("offsets.topic.replication.factor", "1"),
            entry("offsets.topic.num.partitions", "4"),
            entry("transaction.state.log.replication.factor", "1"),
            entry("transaction.state.log.min.isr", "1"),
            entry("transaction.state.log.num.partitions", "4"),
            entry("share.coordinator.state.topic.replication.factor", "1"),
            entry("share.coordinator.state.topic.min.isr", "1"),
            entry("group.initial.rebalance.delay.ms", "0"),
            entry("log.cleaner.dedupe.buffer.size", "2097152"),
            // no replica holds what the machine loses with its power: bound it to half a second
            entry("log.flush.interval.ms", "500"),
            entry("log.flush.scheduler.interval.ms", "500"),
            // a restart after a kill waits for the session of the node it replaces: 9 s by default;
            // much less than this, and a machine under load loses its own broker
            entry("broker.session.timeout.ms", "3000"),
            entry("broker.heartbeat.interval.ms", "500")));
    return settings;
  }

  private static Map<String, String> access(String adminPassword) {
    String admin =
        "%s user_%s=\"%s\";"
            .formatted(
                BrokerLogin.jaas(PlainLoginModule.class, BrokerUser.ADMIN, adminPassword),
                BrokerUser.ADMIN,
                adminPassword);
    return Map.ofEntries(
        entry("authorizer.class.name", StandardAuthorizer.class.getName()),
        entry("super.users", "User:" + BrokerUser.ADMIN),
        entry("allow.everyone.if.no.acl.found", "false"),
        entry("listener.security.protocol.map", "CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT"),
        entry("inter.broker.listener.name", "CLIENTS"),
        // users are kept in the log, so somebody must be let in who is not: the administrator
        // alone, and the node itself
        entry("sasl.enabled.mechanisms", BrokerLogin.SCRAM + "," + BrokerLogin.PLAIN),
        entry("sasl.mechanism.inter.broker.protocol", BrokerLogin.PLAIN),
        entry(
            "listener.name.clients.scram-sha-512.sasl.jaas.config",
            ScramLoginModule.class.getName() + " required;"),
        entry("listener.name.clients.plain.sasl.jaas.config", admin),
        entry("sasl.mechanism.controller.protocol", BrokerLogin.PLAIN),
        entry("listener.name.controller.sasl.enabled.mechanisms", BrokerLogin.PLAIN),
        entry("listener.name.controller.plain.sasl.jaas.config", admin));
  }

  public int port() {
    return port;
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Settings of a client that logs in as this user. */
  public Map<String, Object> login(String user) {
    return BrokerLogin.of(bootstrapServers(), user, passwords.of(user));
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
