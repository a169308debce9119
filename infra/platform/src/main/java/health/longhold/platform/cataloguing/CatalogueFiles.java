package health.longhold.platform.cataloguing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The catalogue's data files: one revision each, in the shape of the contract records {@code
 * ExerciseRevision} and {@code RoutineRevision}.
 */
public final class CatalogueFiles {
  private CatalogueFiles() {}

  /**
   * One file.
   *
   * @param command the contract command that publishes it
   * @param field the command's only field
   * @param content the revision, as plain maps, lists, texts and numbers
   */
  public record Entry(String file, String command, String field, Map<String, Object> content) {}

  /** All files, exercises before the routines that name them, each by file name. */
  public static List<Entry> all() {
    List<Entry> entries = new ArrayList<>();
    entries.addAll(in("exercises", "catalog.PublishExercise.v1", "exercise"));
    entries.addAll(in("routines", "catalog.PublishRoutine.v1", "routine"));
    return entries;
  }

  private static List<Entry> in(String folder, String command, String field) {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver()
                  .getResources("classpath:/catalogue/" + folder + "/*.yaml"))
          .sorted(Comparator.comparing(Resource::getFilename))
          .map(file -> new Entry(folder + "/" + file.getFilename(), command, field, read(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the catalogue's " + folder, e);
    }
  }

  private static Map<String, Object> read(Resource file) {
    try (InputStream content = file.getInputStream()) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
