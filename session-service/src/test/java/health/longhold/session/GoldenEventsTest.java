package health.longhold.session;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.session.livesession.domain.SampleEvents;
import health.longhold.session.livesession.domain.SessionEvent;
import health.longhold.starter.types.StoredJson;
import health.longhold.starter.types.StoredTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every event version ever stored, as it lies on disk. A changed file means that old sessions can
 * no longer be read as they were written: add a version instead. Written anew with
 * -Dgolden.write=true.
 */
class GoldenEventsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final StoredTypes TYPES = SessionTypes.storedTypes();
  private static final JsonMapper JSON =
      StoredJson.stored(TYPES).rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

  static Stream<Map.Entry<String, SessionEvent>> samples() {
    return SampleEvents.all().stream().map(sample -> Map.entry(nameOf(sample), sample));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void is_stored_and_read_as_ever(Map.Entry<String, SessionEvent> sample) throws IOException {
    Path file = GOLDEN.resolve(sample.getKey() + ".json");
    String written = JSON.writeValueAsString(sample.getValue()).replace("\r\n", "\n") + "\n";
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, written);
    }

    assertThat(written).isEqualTo(Files.readString(file));
    assertThat(JSON.readValue(Files.readString(file), sample.getValue().getClass()))
        .isEqualTo(sample.getValue());
  }

  @Test
  void every_stored_type_has_its_file() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      Set<String> names =
          files
              .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
              .collect(Collectors.toSet());
      assertThat(names).isEqualTo(TYPES.classesByName().keySet());
    }
  }

  private static String nameOf(SessionEvent sample) {
    return TYPES.classesByName().entrySet().stream()
        .filter(type -> type.getValue().equals(sample.getClass()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
