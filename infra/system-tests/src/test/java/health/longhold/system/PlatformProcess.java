package health.longhold.system;

import static java.util.stream.Collectors.joining;

import health.longhold.embedded.BrokerLogin;
import health.longhold.embedded.BrokerUser;
import health.longhold.embedded.ServiceDatabase;
import health.longhold.platform.token.ScriptTokens;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A platform of its own, started as {@code ./longhold up} starts it: real processes, real
 * PostgreSQL, real Kafka, every port shifted.
 */
public final class PlatformProcess implements AutoCloseable {
  private static final int READY_WITHIN_SECONDS = 180;
  private static final int STOPPED_WITHIN_SECONDS = 60;
  private static final int[] PORTS = {
    8080, 8081, 8082, 8083, 8084, 9080, 9081, 9082, 9083, 9084, 15432, 19092, 19093
  };

  private final Path data;
  private final int offset;
  private final List<String> options;
  private Process process;
  private final ScriptTokens tokens;

  private PlatformProcess(Path data, int offset, List<String> options) {
    this.data = data;
    this.offset = offset;
    this.options = options;
    this.process = launch();
    this.tokens = new ScriptTokens(url(), ScriptTokens.secretIn(data));
  }

  /** Starts a platform on a folder and returns once it says that it is ready. */
  public static PlatformProcess start(Path data, String... options) {
    return new PlatformProcess(data, freeOffset(), List.of(options));
  }

  public URI url() {
    return URI.create("http://localhost:" + (8080 + offset));
  }

  /** Where a part of the platform listens that has this port by default. */
  URI at(int port) {
    return management(port);
  }

  /** One of the platform's own ports: a service's or its management's. */
  public URI management(int port) {
    return URI.create("http://localhost:" + (port + offset));
  }

  /** Settings of a Kafka client that reads every topic, with the password where people find it. */
  public Map<String, Object> reader() throws IOException {
    return login(BrokerUser.READER.name());
  }

  /** Settings of a Kafka client that logs in as one of the broker's users. */
  public Map<String, Object> login(String user) throws IOException {
    return BrokerLogin.of("127.0.0.1:" + (19092 + offset), user, secret("kafka-" + user));
  }

  /** What is kept in a file of the folder's secrets. */
  public String secret(String name) throws IOException {
    return Files.readString(data.resolve("secrets").resolve(name)).strip();
  }

  /** Where the database of a service is. */
  public String databaseUrl(String service) {
    return new ServiceDatabase(service).url("127.0.0.1", 15432 + offset);
  }

  public Path data() {
    return data;
  }

  /**
   * An access token of {@code ROLE:<subject>@<programme>}, of an {@code operator} or of a {@code
   * service}.
   */
  public String token(String who) {
    try {
      return switch (who) {
        case "operator" -> tokens.withScope(ScriptTokens.OPERATIONS);
        case "service" -> tokens.withScope(ScriptTokens.COMMANDS);
        default -> tokens.as(who);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kill -9, so that nothing is closed, flushed or told. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Kill -9 of one service of {@code --processes}; the launcher starts it again after a pause. */
  public void kill(String service) {
    ProcessHandle victim =
        process
            .descendants()
            .filter(each -> each.info().commandLine().orElse("").contains(service))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("not running: " + service));
    victim.destroyForcibly();
    victim.onExit().join();
  }

  /** Comes back on the same folder and ports. */
  public void startAgain() {
    process = launch();
  }

  private Process launch() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            // tests start many and ask little of each: two fifths less of a processor until ready
            "-XX:TieredStopAtLevel=1",
            "-Xmx768m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Daxoniq.update-checker.disabled=true",
            "-Dlonghold.root=" + Path.of("../..").toAbsolutePath().normalize(),
            "-cp",
            ownClassPath(),
            "health.longhold.platform.Longhold",
            "up",
            "--data=" + data,
            "--port-offset=" + offset));
    command.addAll(options);
    try {
      ProcessBuilder launcher = new ProcessBuilder(command).redirectErrorStream(true);
      // many tests ask as a few people from one address, faster than people do
      for (String kind : List.of("MEMBER", "CALLER", "TENANT", "ANONYMOUS")) {
        launcher.environment().put("LONGHOLD_LIMITS_RATE_" + kind, "5000/s burst 100000");
      }
      Process started = launcher.start();
      awaitReady(started);
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without what is for tests alone, which would have the platform log as tests do. */
  private static String ownClassPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(all.split(File.pathSeparator, -1))
        .filter(entry -> !entry.endsWith("-tests.jar") && !entry.endsWith("test-classes"))
        .collect(joining(File.pathSeparator));
  }

  private static void awaitReady(Process started) {
    CompletableFuture<Void> ready = new CompletableFuture<>();
    Queue<String> said = new ConcurrentLinkedQueue<>();
    Thread.ofVirtual().start(() -> listen(started.inputReader(), said, ready));
    try {
      ready.orTimeout(READY_WITHIN_SECONDS, TimeUnit.SECONDS).join();
    } catch (RuntimeException e) {
      started.destroyForcibly();
      throw new IllegalStateException(
          "the platform did not come up:\n" + String.join("\n", said), e);
    }
  }

  private static void listen(
      BufferedReader output, Queue<String> said, CompletableFuture<Void> ready) {
    try {
      output
          .lines()
          .forEach(
              line -> {
                said.add(line);
                if (line.startsWith("Ready")) {
                  ready.complete(null);
                }
              });
    } catch (UncheckedIOException killed) {
      said.add(killed.toString());
    }
    ready.completeExceptionally(new IllegalStateException("it ended"));
  }

  @Override
  public void close() {
    process.destroy();
    if (!process.onExit().orTimeout(STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS).isDone()) {
      process.onExit().join();
    }
  }

  /**
   * An offset below the ports that systems hand out by themselves. Tests that run at the same time
   * look in different places.
   */
  private static int freeOffset() {
    int first = 1000 + 400 * (Integer.getInteger("longhold.test.fork", 1) - 1);
    return IntStream.generate(() -> first + 10 * ThreadLocalRandom.current().nextInt(30))
        .filter(offset -> IntStream.of(PORTS).allMatch(port -> isFree(port + offset)))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
