package health.longhold.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverProcessesTest {
  @TempDir Path path;
  private final Process process = start();

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  @Test
  void are_ended_by_the_next_platform_on_their_folder() {
    DataFolder folder = new DataFolder(path);
    LeftoverProcesses.remember(folder, List.of(process));

    LeftoverProcesses.end(folder);

    assertThat(process.isAlive()).isFalse();
    assertThat(folder.processes()).doesNotExist();
  }

  @Test
  void are_left_alone_when_the_number_has_become_somebody_elses() throws IOException {
    DataFolder folder = new DataFolder(path);
    Files.writeString(folder.processes(), process.pid() + " 1999-12-31T23:59:59Z\n");

    LeftoverProcesses.end(folder);

    assertThat(process.isAlive()).isTrue();
  }

  private static Process start() {
    try {
      return new ProcessBuilder("sleep", "600").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
