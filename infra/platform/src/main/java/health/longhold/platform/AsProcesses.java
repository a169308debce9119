package health.longhold.platform;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Every part's own jar as a process of its own. A process that ends by itself is started again
 * after a pause, as an orchestrator would.
 */
final class AsProcesses implements Hosting {
  private static final Duration START_WAIT = Duration.ofSeconds(90);
  private static final Executor AFTER_A_PAUSE =
      CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS);
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int STOP_WAIT_SECONDS = 15;

  private final Path root;
  private final DataFolder folder;
  private final Management management;
  private final Consumer<String> news;
  private final Map<Part, Process> processes = new EnumMap<>(Part.class);
  private boolean closing;

  /**
   * Prepares to run the jars of a source tree.
   *
   * @param root where the tree is
   * @param news told when a process ended by itself
   */
  AsProcesses(Path root, DataFolder folder, Ports ports, Consumer<String> news) {
    this.root = root;
    this.folder = folder;
    // readiness is told to anybody
    this.management = new Management(ports, () -> "");
    this.news = news;
  }

  @Override
  public void start(Part part, List<String> arguments) {
    Process process = launch(part, arguments);
    long deadline = System.nanoTime() + START_WAIT.toNanos();
    while (!management.isReady(part)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "%s did not come up; see %s".formatted(part.label(), log(part)));
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  private synchronized Process launch(Part part, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Daxoniq.update-checker.disabled=true",
                "-jar",
                jar(part).toString()));
    command.addAll(arguments);
    try {
      Files.createDirectories(folder.logs());
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log(part).toFile()))
              .start();
      processes.put(part, process);
      CompletableFuture<?> _ =
          process.onExit().thenAcceptAsync(ended -> restart(part, arguments, ended), AFTER_A_PAUSE);
      LeftoverProcesses.remember(folder, processes.values());
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + part.label(), e);
    }
  }

  private synchronized void restart(Part part, List<String> arguments, Process ended) {
    if (!closing) {
      news.accept(
          "%s ended with code %d; starting it again".formatted(part.label(), ended.exitValue()));
      launch(part, arguments);
    }
  }

  private Path jar(Part part) {
    Path target = root.resolve(part.module()).resolve("target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no runnable jar under " + target));
    } catch (IOException e) {
      throw new UncheckedIOException("build first: there is no " + target, e);
    }
  }

  private Path log(Part part) {
    return folder.logs().resolve(part.label() + ".out");
  }

  @Override
  public void close() {
    List<Process> ending;
    synchronized (this) {
      closing = true;
      ending = new ArrayList<>(processes.values()).reversed();
    }
    ending.forEach(Process::destroy);
    for (Process process : ending) {
      LeftoverProcesses.awaitEnd(process.toHandle(), STOP_WAIT_SECONDS);
    }
    LeftoverProcesses.forget(folder);
  }

  @Override
  public synchronized String toString() {
    return processes.entrySet().stream()
        .map(entry -> entry.getKey().label() + " " + entry.getValue().pid())
        .collect(joining(", "));
  }
}
