package health.longhold.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Service processes whose launcher was killed. They are named in the data folder with the time they
 * started, because a process number alone may by now be somebody else's.
 */
final class LeftoverProcesses {
  private static final int STOP_WAIT_SECONDS = 10;

  private LeftoverProcesses() {}

  static void remember(DataFolder folder, Collection<Process> processes) {
    List<String> lines =
        processes.stream()
            .map(Process::toHandle)
            .filter(process -> process.info().startInstant().isPresent())
            .map(LeftoverProcesses::describe)
            .toList();
    try {
      Files.write(folder.processes(), lines);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder.processes(), e);
    }
  }

  static void forget(DataFolder folder) {
    try {
      Files.deleteIfExists(folder.processes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder.processes(), e);
    }
  }

  /** Ends what an earlier platform left running; call only while holding the folder's lock. */
  static void end(DataFolder folder) {
    if (!Files.exists(folder.processes())) {
      return;
    }
    try {
      List<ProcessHandle> leftovers =
          Files.readAllLines(folder.processes()).stream()
              .map(LeftoverProcesses::find)
              .flatMap(Optional::stream)
              .toList();
      leftovers.forEach(ProcessHandle::destroy);
      leftovers.forEach(process -> awaitEnd(process, STOP_WAIT_SECONDS));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder.processes(), e);
    }
    forget(folder);
  }

  /** Waits for a process that was asked to end; after the wait it is killed. */
  static void awaitEnd(ProcessHandle process, int seconds) {
    try {
      process.onExit().get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException _) {
      process.destroyForcibly();
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot wait for process " + process.pid(), e);
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static String describe(ProcessHandle process) {
    return process.pid() + " " + process.info().startInstant().orElseThrow();
  }

  private static Optional<ProcessHandle> find(String line) {
    long pid = Long.parseLong(line.substring(0, line.indexOf(' ')));
    return ProcessHandle.of(pid).filter(process -> isSame(process, line));
  }

  private static boolean isSame(ProcessHandle process, String line) {
    return process.info().startInstant().isPresent() && describe(process).equals(line);
  }
}
