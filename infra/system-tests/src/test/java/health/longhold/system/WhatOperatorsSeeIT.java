package health.longhold.system;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.system.Web.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Operators read logs, metrics and dead letters, and callers keep problem documents: none of them
 * holds what members have told, or who they are. Values that occur nowhere else are planted, in
 * requests that are good and in requests that are not, and looked for.
 */
@ExtendWith(SharedPlatform.class)
@TestInstance(Lifecycle.PER_CLASS)
class WhatOperatorsSeeIT {
  private static final String NOTE = "quartz lantern behind the left shoulder";
  private static final String NAME = "Member Quillback";
  private static final String EMAIL = "quillback.07@planted.example";
  private static final String EXTERNAL_ID = "MRN-QUILLBACK-4711";
  private static final String HELD = "17.391";
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final List<Integer> MANAGEMENT = List.of(9080, 9081, 9082, 9083);

  private final List<String> problems = new ArrayList<>();
  private final List<String> planted = new ArrayList<>(List.of(NOTE, EMAIL, EXTERNAL_ID, HELD));
  private PlatformProcess platform;
  private Trainee trainee;

  @BeforeAll
  void a_member_who_tells_much(PlatformProcess shared) {
    platform = shared;
    trainee = Trainee.ready(platform);
    planted.add("Quillback");
    planted.add("quillback");
    tellDirectory();
    tellNote();
    tellSession();
    tellRedFlag();
  }

  private void tellDirectory() {
    Web manager = Web.manager(platform);
    String path = trainee.path("/directory");
    Map<String, String> person = Map.of("name", NAME, "email", EMAIL);
    good(manager.put(path, Map.of("externalId", EXTERNAL_ID, "directory", person)));
    Trainee second = Trainee.named(platform);
    second.enrol();
    bad(manager.put(second.path("/directory"), Map.of("externalId", EXTERNAL_ID)));
    bad(manager.put(path, Map.of("directory", Map.of("name", NAME, "email", EMAIL + "@"))));
    bad(manager.put(path, Map.of("directory", Map.of("name", NAME.repeat(20)))));
    bad(manager.put(path, Map.of("directory", Map.of("fullName", NAME))));
    bad(manager.put(path, Map.of("directory", Map.of("name", NAME, "birthDate", EMAIL))));
  }

  private void tellNote() {
    Web self = trainee.self();
    String path = trainee.path("/notes/" + Trainee.newId());
    good(self.put(path, Map.of("text", NOTE)));
    bad(self.put(path, Map.of("text", NOTE + "\u0000")));
    bad(self.put(path, Map.of("text", List.of(NOTE))));
    bad(self.put(path, Map.of("words", NOTE)));
    bad(self.send("PUT", path, "application/json", "{\"text\":\"" + NOTE));
    bad(Web.manager(platform).put(path, Map.of("text", NOTE)));
  }

  private void tellSession() {
    UUID session = trainee.running();
    Map<String, Object> hold =
        Entries.oneHold(Trainee.now(), Map.of("heldSeconds", Double.parseDouble(HELD)));
    good(trainee.journal(session, List.of(hold)));
    Map<String, Object> odd = new LinkedHashMap<>(hold);
    odd.put("item", HELD + " of five");
    Answer received = trainee.journal(session, List.of(odd));
    assertThat(received.body().at("/rejected/0/code").asString()).isEqualTo("WRONG_TYPE");
    problems.add(received.body().toString());
    bad(
        trainee
            .self()
            .post(
                trainee.path("/check-ins"),
                Map.of("id", Trainee.newId(), "at", Trainee.now(), "score", HELD)));
  }

  private void tellRedFlag() {
    String flag =
        trainee.self().get("/api/screening/questions").body().at("/questions/0/code").asString();
    planted.add(flag);
    good(trainee.screen(Trainee.now(), flag));
  }

  @Test
  void no_log_tells_what_members_have_told() throws IOException {
    try (Stream<Path> files = Files.walk(platform.data().resolve("logs"))) {
      List<Path> logs = files.filter(Files::isRegularFile).toList();
      assertThat(logs).isNotEmpty();
      for (Path log : logs) {
        holdsNothing(log.toString(), Files.readString(log));
      }
    }
  }

  @Test
  void no_metric_tells_it_and_none_is_about_one_member() {
    for (int port : MANAGEMENT) {
      String metrics = operator(port, "/actuator/prometheus");
      assertThat(metrics).as("metrics of " + port).contains("http_server_requests_seconds_count");
      holdsNothing("metrics of " + port, metrics);
      assertThat(ID.matcher(metrics).results().map(found -> found.group()))
          .as("ids in the metrics of " + port)
          .isEmpty();
    }
  }

  @Test
  void no_dead_letter_tells_it() {
    for (int port : MANAGEMENT.subList(1, MANAGEMENT.size())) {
      holdsNothing("dead letters of " + port, operator(port, "/actuator/deadletters"));
    }
  }

  @Test
  void no_problem_document_repeats_it() {
    assertThat(problems).hasSizeGreaterThan(10);
    for (String problem : problems) {
      holdsNothing(problem, problem);
    }
  }

  private void holdsNothing(String what, String text) {
    for (String value : planted) {
      assertThat(text.contains(value)).as(value + " in " + what).isFalse();
    }
  }

  private String operator(int port, String path) {
    Answer answer = Web.operator(platform, port).get(path);
    assertThat(answer.status()).as(path + " of " + port).isEqualTo(200);
    String text = answer.text("text");
    return text.isEmpty() ? answer.body().toString() : text;
  }

  private static void good(Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 299);
  }

  private void bad(Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isBetween(400, 499);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    problems.add(answer.body().toString());
  }
}
