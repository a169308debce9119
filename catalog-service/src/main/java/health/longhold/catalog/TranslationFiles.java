package health.longhold.catalog;

import health.longhold.starter.json.KernelModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The catalogue in other languages than English: {@code translations/hi/exercises/*.yaml}, one file
 * for each exercise and routine. A file says which revision it translates; another revision is
 * shown in English until somebody has translated that one, so that nobody reads what no longer
 * holds.
 */
public final class TranslationFiles {
  /** Those beside English. */
  public static final List<String> LANGUAGES = List.of("hi");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(new KernelModule())
          .build();

  private TranslationFiles() {}

  /**
   * All files of a kind, {@code exercises} or {@code routines}.
   *
   * @throws UncheckedIOException when one cannot be read
   */
  public static <T> List<T> read(String language, String kind, Class<T> type) {
    try {
      return Stream.of(
              new PathMatchingResourcePatternResolver()
                  .getResources("classpath*:/translations/%s/%s/*.yaml".formatted(language, kind)))
          .map(file -> read(file, type))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the translations", e);
    }
  }

  private static <T> T read(Resource file, Class<T> type) {
    try (InputStream content = file.getInputStream()) {
      Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
      return JSON.convertValue(Objects.requireNonNull(read), type);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
