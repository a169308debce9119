package health.longhold.webkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words of pages: {@code messages/web-kit*.properties} and those of the service at hand, {@code
 * messages/progress*.properties}. English is in the file without a language; what another language
 * lacks is shown in English.
 */
final class PageWords extends ResourceBundleMessageSource {
  private static final String FOLDER = "messages/";
  private static final String ENDING = ".properties";

  PageWords(String part) {
    setBasenames(
        Stream.of("web-kit", part).flatMap(PageWords::bundles).sorted().toArray(String[]::new));
    setDefaultEncoding(StandardCharsets.UTF_8.name());
    setFallbackToSystemLocale(false);
  }

  private static Stream<String> bundles(String prefix) {
    try {
      return Stream.of(
              new PathMatchingResourcePatternResolver()
                  .getResources("classpath*:" + FOLDER + prefix + "*" + ENDING))
          .map(file -> Objects.requireNonNull(file.getFilename()))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .filter(PageWords::isEnglish)
          .map(name -> FOLDER + name)
          .distinct();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isEnglish(String name) {
    return !name.endsWith("_hi");
  }
}
