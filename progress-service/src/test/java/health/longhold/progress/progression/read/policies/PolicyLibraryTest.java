package health.longhold.progress.progression.read.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.longhold.kernel.ExerciseKind;
import health.longhold.progress.progression.domain.ProgressionPolicy;
import health.longhold.progress.progression.domain.ProgressionPolicy.LayOffRule;
import health.longhold.progress.progression.domain.ProgressionPolicy.Limits;
import health.longhold.progress.progression.domain.ProgressionPolicy.Morning;
import health.longhold.progress.progression.domain.ProgressionPolicy.Pace;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class PolicyLibraryTest {
  private final PolicyLibrary library = new PolicyLibrary();

  @Test
  void the_published_policy_holds_the_figures_of_the_design() {
    ProgressionPolicy policy = library.find("gradual-hold@1").orElseThrow();
    assertThat(policy.key()).isEqualTo("gradual-hold@1");
    assertThat(policy.heldToleranceSeconds()).isEqualTo(0.5);
    assertThat(policy.pain()).isEqualTo(new Limits(2, 6));
    assertThat(policy.effort()).isEqualTo(new Limits(5, 8));
    assertThat(policy.pace())
        .isEqualTo(
            Map.of(
                ExerciseKind.STRETCH, new Pace(2, 7, null),
                ExerciseKind.MOBILITY, new Pace(2, 7, null),
                ExerciseKind.LOADING, new Pace(3, 14, 30)));
    assertThat(policy.morning()).isEqualTo(new Morning(Duration.ofHours(4), Duration.ofHours(36)));
    assertThat(policy.layOff())
        .containsExactly(
            new LayOffRule(8, 1, false),
            new LayOffRule(15, 2, false),
            new LayOffRule(29, null, true));
    assertThat(policy.correctionDays()).isEqualTo(30);
    assertThat(policy.evidenceDays()).isEqualTo(60);
  }

  @Test
  void every_figure_stands_beside_its_source() throws Exception {
    String file =
        new ClassPathResource("policies/gradual-hold-1.yaml")
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(file).contains("unsigned");
    List<String> unsourced =
        file.lines()
            .filter(line -> line.matches(".*[0-9].*"))
            .filter(line -> !line.contains("#") && !line.contains("version:"))
            .filter(line -> !line.matches("\\s+- \\{ fromDays: (8|15), .*"))
            .toList();
    assertThat(unsourced).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gradual-hold@2", "gradual-hold", "../policies/gradual-hold@1", "@1", ""})
  void what_is_not_published_is_not_found(String key) {
    assertThat(library.find(key)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"misspelt@1", "reversed@1", "renamed@1"})
  void a_file_with_wrong_figures_is_refused(String key) {
    assertThatThrownBy(() -> library.find(key)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void a_policy_is_read_once() {
    assertThat(library.find("brisk@1").orElseThrow())
        .isSameAs(library.find("brisk@1").orElseThrow());
  }
}
