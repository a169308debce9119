package health.longhold.platform;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The command line in a JVM of its own, as {@code ./longhold} runs it. */
final class Launched implements AutoCloseable {
  private final Process process;
  private final List<String> printed = new ArrayList<>();

  private Launched(Process process) {
    this.process = process;
  }

  static Launched with(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Daxoniq.update-checker.disabled=true",
                "-cp",
                classPath(),
                Longhold.class.getName()));
    command.addAll(List.of(arguments));
    try {
      return new Launched(new ProcessBuilder(command).redirectErrorStream(true).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ours without the tests', which would log as tests do. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
        .filter(entry -> !entry.endsWith("-tests.jar") && !entry.endsWith("test-classes"))
        .collect(joining(File.pathSeparator));
  }

  /** Reads what is printed until a line holds these words; false if it ends before that. */
  boolean prints(String words) {
    try {
      String line;
      while ((line = process.inputReader().readLine()) != null) {
        printed.add(line);
        if (line.contains(words)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the end, reading to it. */
  int exitCode() throws InterruptedException {
    process.inputReader().lines().forEach(printed::add);
    return process.waitFor();
  }

  List<String> printed() {
    return printed;
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Ctrl-C's sister. */
  void stop() {
    // through its handle: the process itself would close what is still to be read
    process.toHandle().destroy();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
