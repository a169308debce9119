package health.longhold.platform;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.embedded.FreePorts;
import health.longhold.platform.token.ScriptTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UpIT {
  private static final int EXERCISES = 8;

  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private final int offset = freeOffset();
  private final Ports ports = Ports.shifted(offset);

  @TempDir Path parent;

  @Test
  void serves_survives_a_kill_refuses_a_second_start_and_stops_cleanly() throws Exception {
    String data = parent.resolve("data").toString();
    String[] up = {"up", "--data", data, "--port-offset", Integer.toString(offset)};

    try (Launched first = Launched.with(with(up, "--demo=1"))) {
      assertThat(first.prints("Ready in")).as("%s", first.printed()).isTrue();
      assertThat(get("/health").statusCode()).isEqualTo(200);
      assertThat(exercises()).isEqualTo(EXERCISES);
      assertTellsNoSecret(new DataFolder(Path.of(data)));
      assertThat(first.prints("demo is complete")).as("%s", first.printed()).isTrue();
      assertThat(sessionsOfTheDemo()).isGreaterThan(30);
      assertThat(get("/tour").statusCode()).isEqualTo(200);
      first.kill();
    }

    try (Launched again = Launched.with(with(up, "--demo=1"))) {
      assertThat(again.prints("Ready in")).as("%s", again.printed()).isTrue();
      assertThat(exercises()).isEqualTo(EXERCISES);
      assertThat(again.prints("demo's members are here")).as("%s", again.printed()).isTrue();

      try (Launched second = Launched.with(up)) {
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.printed()).anyMatch(line -> line.contains("already running"));
      }
      try (Launched status = Launched.with("status", "--data", data)) {
        assertThat(status.exitCode()).as("%s", status.printed()).isZero();
        assertThat(status.printed())
            .anyMatch(line -> line.matches("progress +%d.* UP".formatted(ports.of(Part.PROGRESS))));
      }
      try (Launched reset = Launched.with("reset", "--data", data, "--yes")) {
        assertThat(reset.exitCode()).isEqualTo(1);
      }
      again.stop();
      assertThat(again.prints("has stopped")).isTrue();
    }
    assertThat(FreePorts.isFree(ports.postgresql())).isTrue();

    try (Launched status = Launched.with("status", "--data", data)) {
      assertThat(status.exitCode()).isEqualTo(1);
      assertThat(status.printed()).anyMatch(line -> line.contains("not running"));
    }
    try (Launched reset = Launched.with("reset", "--data", data, "--yes")) {
      assertThat(reset.exitCode()).isZero();
    }
    assertThat(Path.of(data)).doesNotExist();
  }

  /** Neither in a log nor on a command line, which every user of the machine can read. */
  private static void assertTellsNoSecret(DataFolder folder) throws Exception {
    StringBuilder told = new StringBuilder();
    ProcessHandle.current()
        .descendants()
        .forEach(each -> told.append(each.info().commandLine().orElse("")));
    for (Path log : files(folder.logs())) {
      told.append(Files.readString(log));
    }
    told.append(Files.readString(folder.postgresql().resolve("postgresql.log")));
    assertThat(told).contains("postgres");
    List<Path> secrets = files(folder.secrets());
    assertThat(secrets).hasSizeGreaterThan(10);
    for (Path secret : secrets) {
      assertThat(told).as("%s", secret).doesNotContain(Files.readString(secret));
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static String[] with(String[] arguments, String... more) {
    return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
  }

  private int sessionsOfTheDemo() throws Exception {
    String member = "019ab000-0000-7000-8000-000000000007";
    return json.readTree(get("/api/members/" + member + "/sessions?limit=200").body())
        .path("items")
        .size();
  }

  private int exercises() throws Exception {
    JsonNode page = json.readTree(get("/api/catalogue/exercises").body());
    return page.path("items").size();
  }

  private HttpResponse<String> get(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + ports.of(Part.EDGE) + path))
            .header("Authorization", "Bearer " + token())
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private String token() throws IOException {
    return new ScriptTokens(ports.url(Part.EDGE), ScriptTokens.secretIn(parent.resolve("data")))
        .as("member-07@demo");
  }

  private static int freeOffset() {
    return ThreadLocalRandom.current()
        .ints(20_000, 40_000)
        .filter(offset -> Ports.shifted(offset).all().values().stream().allMatch(FreePorts::isFree))
        .findFirst()
        .orElseThrow();
  }
}
