package health.longhold.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.Yaml;

/** An exercise has one name on every page of a language: the catalogue's. */
class ExerciseNamesArchTest {
  @ParameterizedTest
  @CsvSource({"en, progress-codes", "hi, progress-codes_hi"})
  void pages_of_progress_call_exercises_what_the_catalogue_does(String language, String words)
      throws IOException {
    ResourceBundle told =
        ResourceBundle.getBundle(
            "messages." + words, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    Resource[] figures =
        new PathMatchingResourcePatternResolver().getResources("classpath:figures/*.yaml");
    assertThat(figures).isNotEmpty();
    for (Resource file : figures) {
      try (InputStream yaml = file.getInputStream()) {
        Map<String, Object> figure = new Yaml().load(yaml);
        Map<?, ?> names = (Map<?, ?>) Objects.requireNonNull(figure.get("name"));
        assertThat(told.getString("exercise." + figure.get("exerciseId")))
            .isEqualTo(names.get(language));
      }
    }
  }
}
