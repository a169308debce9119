package health.longhold.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path parent;

  @Test
  void belongs_to_one_platform_at_a_time() {
    DataFolder folder = new DataFolder(parent.resolve("data"));
    try (DataFolder.Lock _ = folder.lock().orElseThrow()) {
      assertThat(folder.lock()).isEmpty();
    }
    try (DataFolder.Lock again = folder.lock().orElseThrow()) {
      assertThat(again).isNotNull();
    }
  }

  @Test
  void is_deleted_without_what_others_put_there() throws Exception {
    DataFolder folder = new DataFolder(parent.resolve("data"));
    folder.lock().orElseThrow().close();
    Files.createDirectories(folder.postgresql().resolve("data"));
    Path foreign = Files.writeString(folder.path().resolve("thesis.txt"), "mine");

    folder.delete();

    assertThat(folder.postgresql()).doesNotExist();
    assertThat(folder.exists()).isFalse();
    assertThat(foreign).hasContent("mine");
  }

  @Test
  void tells_other_terminals_who_runs_on_it_while_that_process_lives() {
    DataFolder folder = new DataFolder(parent);
    Running here = new Running(ProcessHandle.current().pid(), Instant.EPOCH, new Ports(9000, 7));

    here.write(folder);
    assertThat(Running.on(folder)).contains(here);

    new Running(Long.MAX_VALUE, Instant.EPOCH, new Ports(9000, 7)).write(folder);
    assertThat(Running.on(folder)).isEmpty();
  }
}
