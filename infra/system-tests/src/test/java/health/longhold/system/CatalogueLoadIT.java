package health.longhold.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The platform publishes the catalogue through the command bus between services, over HTTP. */
@ExtendWith(SharedPlatform.class)
class CatalogueLoadIT {
  private static final int CATALOG_MANAGEMENT = 9081;

  @Test
  void every_exercise_and_routine_crosses_as_a_command(PlatformProcess platform) {
    String metrics =
        Web.operator(platform, CATALOG_MANAGEMENT).get("/actuator/prometheus").text("text");

    assertThat(received(metrics, "catalog.PublishExercise.v1")).isEqualTo(8);
    // other tests send routines of their own
    assertThat(received(metrics, "catalog.PublishRoutine.v1")).isGreaterThanOrEqualTo(3);
  }

  private static int received(String metrics, String command) {
    Matcher counter =
        Pattern.compile(
                "^longhold_commands_received_total\\{[^}]*name=\""
                    + Pattern.quote(command)
                    + "\"[^}]*} (\\d+)",
                Pattern.MULTILINE)
            .matcher(metrics);
    assertThat(counter.find()).as(metrics).isTrue();
    return Integer.parseInt(counter.group(1));
  }
}
