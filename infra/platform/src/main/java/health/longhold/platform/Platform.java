package health.longhold.platform;

import health.longhold.embedded.EmbeddedBroker;
import health.longhold.embedded.EmbeddedDatabase;
import health.longhold.embedded.FreePorts;
import health.longhold.platform.cataloguing.CatalogueFiles;
import health.longhold.platform.cataloguing.CataloguePublisher;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Starts everything in order and stops it in the opposite one. */
final class Platform implements AutoCloseable {
  private final DataFolder folder;
  private final Ports ports;
  private final PublicAddress address;
  private final Hosting hosting;
  private final StartProgress progress;
  private final Secrets secrets;
  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  Platform(
      DataFolder folder,
      Ports ports,
      PublicAddress address,
      Hosting hosting,
      StartProgress progress) {
    this.folder = folder;
    this.ports = ports;
    this.address = address;
    this.hosting = hosting;
    this.progress = progress;
    this.secrets = new Secrets(folder.secrets());
  }

  /**
   * Starts PostgreSQL and Kafka, then the services one after the other, then the edge, publishes
   * the catalogue and waits until everyone has it.
   *
   * @throws PlatformRefused if a port is taken by another program, or the data's secrets are gone
   */
  void start() {
    LeftoverProcesses.end(folder);
    EmbeddedDatabase.endLeftBehind(folder.postgresql());
    refuseTakenPorts();
    refuseLostSecrets();
    startServers();
    started.push(hosting);
    for (Part part : Part.values()) {
      progress.during(
          part.label(),
          "port " + ports.of(part),
          () ->
              hosting.start(
                  part, Arguments.of(part, ports, address, folder, secrets.treeOf(part))));
    }
    List<CatalogueFiles.Entry> catalogue = CatalogueFiles.all();
    progress.during(
        "catalogue", catalogue.size() + " exercises and routines", () -> publish(catalogue));
    new Running(ProcessHandle.current().pid(), Instant.now(), ports).write(folder);
  }

  private void refuseTakenPorts() {
    for (Map.Entry<String, Integer> use : ports.all().entrySet()) {
      if (!FreePorts.isFree(use.getValue())) {
        throw new PlatformRefused(
            "Port %d, meant for %s, is taken by another program. Choose others with --port-offset."
                .formatted(use.getValue(), use.getKey()));
      }
    }
    if (address.certificate() != null && !FreePorts.isFree(address.port())) {
      throw new PlatformRefused(
          "Port %d of %s is taken by another program, or asks for more rights than you have. Put another one into --public-url."
              .formatted(address.port(), address.url()));
    }
  }

  private void refuseLostSecrets() {
    if (EmbeddedDatabase.isLocked(folder.postgresql())
        && !secrets.knowRole(EmbeddedDatabase.SUPERUSER)) {
      throw new PlatformRefused(
          "The passwords of this data are gone from %s. Put that folder back from a backup, or give the data up with ./longhold reset."
              .formatted(folder.secrets()));
    }
  }

  private void startServers() {
    CompletableFuture<?> kafka =
        CompletableFuture.runAsync(
            () ->
                progress.during(
                    "Kafka",
                    "port " + ports.kafka(),
                    () ->
                        opened(
                            EmbeddedBroker.start(
                                folder.kafka(),
                                ports.kafka(),
                                ports.kafkaController(),
                                secrets::ofKafkaUser))));
    try {
      progress.during(
          "PostgreSQL",
          "port " + ports.postgresql(),
          () ->
              opened(
                  EmbeddedDatabase.kept(folder.postgresql(), ports.postgresql(), secrets::ofRole)));
    } finally {
      await(kafka);
    }
  }

  private static void await(CompletableFuture<?> server) {
    try {
      server.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private synchronized void opened(AutoCloseable server) {
    started.push(server);
  }

  private void publish(List<CatalogueFiles.Entry> catalogue) {
    Tokens tokens = Tokens.of(folder, ports);
    new CataloguePublisher(ports.url(Part.CATALOG), tokens::commands)
        .publish(catalogue)
        .forEach(progress::say);
    new Settling(new Management(ports, tokens::operations)).await();
  }

  /** Stops what was started, whatever the state it is in; safe to call twice. */
  @Override
  public synchronized void close() {
    Running.clear(folder);
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        progress.say("While stopping: " + e.getMessage());
      }
    }
  }
}
