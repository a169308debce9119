package health.longhold.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.progress.DataFile;
import health.longhold.progress.today.domain.Pace;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Today says a routine takes is what the player then needs: two services, the same figures.
 */
class PaceArchTest {
  @Test
  void today_counts_by_the_pace_of_the_player() throws IOException {
    assertThat(DataFile.read("today/pace-1.yaml", Pace.class)).isEqualTo(ofThePlayer());
  }

  private static Pace ofThePlayer() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            PaceArchTest.class.getResourceAsStream("/static/web/session/pace.json"))) {
      JsonNode pace = JsonMapper.shared().readTree(file);
      return new Pace(
          seconds(pace, "ready"),
          seconds(pace, "phase"),
          seconds(pace, "side"),
          seconds(pace, "quickSide"),
          pace.requiredAt("/quickSide/upToHold").asInt(),
          seconds(pace, "repetition"),
          seconds(pace, "set"));
    }
  }

  private static int seconds(JsonNode pace, String step) {
    return pace.requiredAt("/" + step + "/seconds").asInt();
  }
}
