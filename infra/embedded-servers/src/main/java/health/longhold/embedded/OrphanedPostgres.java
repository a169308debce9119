package health.longhold.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL that outlived the process that started it. It is ended, not adopted, so that the
 * next one runs with the settings it was given. Call only while holding the data folder's lock.
 */
final class OrphanedPostgres {
  private static final int FAST_WAIT_SECONDS = 15;
  private static final int IMMEDIATE_WAIT_SECONDS = 10;

  private OrphanedPostgres() {}

  /**
   * Ends the server that runs on this data folder, if there is one; nothing it acknowledged is
   * lost.
   */
  static void endOn(Path data) {
    find(data)
        .ifPresent(
            server -> {
              // INT: roll back and shut down; QUIT: stop now and recover from the log at next start
              if (!end(server, "INT", FAST_WAIT_SECONDS)
                  && !end(server, "QUIT", IMMEDIATE_WAIT_SECONDS)) {
                throw new IllegalStateException(
                    "PostgreSQL process %d still runs on %s".formatted(server.pid(), data));
              }
            });
  }

  static Optional<ProcessHandle> find(Path data) {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(pidFile);
      return lines.isEmpty()
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
              .filter(OrphanedPostgres::isPostgres);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + pidFile, e);
    }
  }

  // after a reboot the number in the file may belong to any other program
  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(c -> c.endsWith("/postgres")).orElse(false);
  }

  private static boolean end(ProcessHandle server, String signal, int seconds) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(server.pid())).start().waitFor();
      server.onExit().get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (IOException | ExecutionException e) {
      throw new IllegalStateException("cannot end PostgreSQL process " + server.pid(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while PostgreSQL was ending", e);
    }
  }
}
