package health.longhold.starter.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Schemas and examples as they were last agreed on; written anew with -Dgolden.write=true. */
final class GoldenFiles {
  static final Path SCHEMAS = Path.of("../../shared-kernel/src/main/resources/schemas");
  static final Path EXAMPLES = SCHEMAS.resolve("examples");
  private static final boolean WRITE = Boolean.getBoolean("golden.write");

  private GoldenFiles() {}

  /** The agreed text; with the system property set, first replaced by the text given. */
  static String agreed(Path folder, String name, String current) {
    Path file = folder.resolve(name + ".json");
    try {
      if (WRITE) {
        Files.createDirectories(folder);
        Files.writeString(file, current);
      }
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of all files of a folder, without their ending. */
  static Set<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
