package health.longhold.starter.test;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.starter.types.StoredJson;
import health.longhold.starter.types.StoredTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds every stored event to the text it was first written as: events are kept for ever, so a
 * change that writes or reads them differently needs a new version beside the old one.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> stored_events_keep_their_text() {
 *   return GoldenSpec.of(CatalogueTypes.TYPES, published, retired);
 * }
 * }</pre>
 *
 * <p>The texts are {@code src/test/resources/golden/<type name>.json}. {@code -Dgolden.write=true}
 * writes them, for a new event or, before the first release, with a reason in the commit.
 */
public final class GoldenSpec {
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
  private static final String SNAPSHOT = ".snapshot.";

  private final StoredTypes types;
  private final JsonMapper json;

  private GoldenSpec(StoredTypes types) {
    this.types = types;
    this.json = StoredJson.stored(types);
  }

  /** A test for each sample, and one that no event goes without. Snapshots are disposable. */
  public static Stream<DynamicTest> of(StoredTypes types, Object... samples) {
    GoldenSpec spec = new GoldenSpec(types);
    return Stream.concat(
        Stream.of(
            DynamicTest.dynamicTest(
                "every listed event has a sample", () -> spec.samplesCoverAll(samples))),
        Arrays.stream(samples)
            .map(
                sample ->
                    DynamicTest.dynamicTest(spec.nameOf(sample), () -> spec.keepsItsText(sample))));
  }

  private void samplesCoverAll(Object... samples) {
    Set<String> events =
        types.classesByName().keySet().stream()
            .filter(name -> !name.contains(SNAPSHOT))
            .collect(toUnmodifiableSet());
    assertThat(Arrays.stream(samples).map(this::nameOf))
        .containsExactlyInAnyOrderElementsOf(events);
  }

  private void keepsItsText(Object sample) throws IOException {
    Path file = FOLDER.resolve(nameOf(sample) + ".json");
    String text = json.writerWithDefaultPrettyPrinter().writeValueAsString(sample) + "\n";
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    }
    assertThat(file).as("the golden text; write it with -Dgolden.write=true").exists();
    String golden = Files.readString(file);
    assertThat(text).as("what is written today").isEqualTo(golden);
    assertThat((Object) json.readValue(golden, sample.getClass()))
        .as("what is read today")
        .isEqualTo(sample);
  }

  private String nameOf(Object sample) {
    return types.classesByName().entrySet().stream()
        .filter(entry -> entry.getValue().equals(sample.getClass()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(sample.getClass() + " is not a stored type"))
        .getKey();
  }
}
