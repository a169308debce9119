package health.longhold.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever reads the interface learns of every call what it does. */
@ExtendWith(SharedPlatform.class)
class DescribedCallsIT {

  @Test
  void every_call_says_in_a_sentence_what_it_does(PlatformProcess platform) {
    List<String> silent = new ArrayList<>();
    int calls = 0;
    for (var path : Web.manager(platform).get("/openapi.json").body().path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        calls++;
        if (operation.getValue().path("summary").asString().isBlank()) {
          silent.add(operation.getKey() + " " + path.getKey());
        }
      }
    }
    assertThat(silent).isEmpty();
    assertThat(calls).isGreaterThan(70);
  }
}
