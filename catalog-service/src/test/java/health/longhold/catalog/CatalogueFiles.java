package health.longhold.catalog;

import health.longhold.contract.catalog.v1.ExerciseRevision;
import health.longhold.contract.catalog.v1.RoutineRevision;
import health.longhold.starter.types.StoredJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue the platform ships, as the files stand in the source tree. */
public final class CatalogueFiles {
  private static final Path FOLDER =
      Path.of("..", "infra", "platform", "src", "main", "resources", "catalogue");
  private static final JsonMapper JSON = StoredJson.contracts();

  private CatalogueFiles() {}

  public static List<ExerciseRevision> exercises() {
    return read("exercises", ExerciseRevision.class);
  }

  public static List<RoutineRevision> routines() {
    return read("routines", RoutineRevision.class);
  }

  private static <T> List<T> read(String folder, Class<T> type) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files.sorted().map(file -> read(file, type)).toList();
    } catch (IOException e) {
      throw new AssertionError("the shipped catalogue is not where it was", e);
    }
  }

  private static <T> T read(Path file, Class<T> type) {
    try {
      Object document = new Yaml().load(Files.readString(file));
      return JSON.convertValue(document, type);
    } catch (IOException e) {
      throw new AssertionError(file + " cannot be read", e);
    }
  }
}
