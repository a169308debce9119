package health.longhold.platform;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  private Path folder = Path.of("");

  @BeforeEach
  void chooseFolder(@TempDir Path parent) {
    folder = parent.resolve("secrets");
  }

  @Test
  void are_random_and_stay_the_same_between_starts() {
    String first = new Secrets(folder).of("kafka-reader");

    assertThat(first).matches("[A-Za-z0-9_-]{43}");
    assertThat(new Secrets(folder).of("kafka-reader")).isEqualTo(first);
    assertThat(new Secrets(folder).of("kafka-admin")).isNotEqualTo(first);
  }

  @Test
  void are_for_their_owners_eyes_only() throws IOException {
    Secrets secrets = new Secrets(folder);
    for (Part part : Part.values()) {
      secrets.treeOf(part);
    }

    try (Stream<Path> kept = Files.walk(folder)) {
      assertThat(kept)
          .hasSizeGreaterThan(10)
          .allSatisfy(
              each ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                      .isEqualTo(Files.isDirectory(each) ? "rwx------" : "rw-------"));
    }
  }

  @Test
  void are_given_to_each_part_as_files_named_like_its_properties() throws IOException {
    Secrets secrets = new Secrets(folder);

    assertThat(read(secrets.treeOf(Part.CATALOG)))
        .containsAllEntriesOf(
            Map.of(
                "longhold.database.password", secrets.of("postgresql-catalog_app"),
                "longhold.database.owner-password", secrets.of("postgresql-catalog_owner"),
                "longhold.kafka.password", secrets.of("kafka-catalog")));
    Map<String, String> progress = read(secrets.treeOf(Part.PROGRESS));
    Map<String, String> catalog = read(secrets.treeOf(Part.CATALOG));
    // whom one has erased, the others must know again
    assertThat(progress.remove("longhold.erasure.key"))
        .isEqualTo(catalog.remove("longhold.erasure.key"));
    assertThat(progress.values()).doesNotContainAnyElementsOf(catalog.values());
  }

  @Test
  void no_longer_given_are_gone_from_the_tree() throws IOException {
    Secrets secrets = new Secrets(folder);
    Path old = Files.writeString(secrets.treeOf(Part.EDGE).resolve("longhold.old"), "old");

    secrets.treeOf(Part.EDGE);

    assertThat(old).doesNotExist();
  }

  private static Map<String, String> read(Path tree) throws IOException {
    try (Stream<Path> files = Files.list(tree)) {
      return files.collect(toMap(file -> file.getFileName().toString(), SecretsTest::text));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
