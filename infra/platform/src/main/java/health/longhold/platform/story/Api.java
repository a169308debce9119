package health.longhold.platform.story;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The public HTTP surface, JSON in and out; what is refused ends the story. */
final class Api {
  private static final String JSON = "application/json";
  private static final String NDJSON = "application/x-ndjson";

  // figures that are not told are absent
  private final JsonMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
  private final Http http;
  private final Duration patience;

  Api(Http http, Duration patience) {
    this.http = http;
    this.patience = patience;
  }

  <T> T get(Caller caller, String path, Class<T> type) {
    return read("GET " + path, http.send("GET", path, caller, JSON, null), type);
  }

  <T> T put(Caller caller, String path, Object body, Class<T> type) {
    return read("PUT " + path, http.send("PUT", path, caller, JSON, write(body)), type);
  }

  <T> T post(Caller caller, String path, Object body, Class<T> type) {
    return read("POST " + path, http.send("POST", path, caller, JSON, write(body)), type);
  }

  /** One answer for each record, in order. */
  List<Wire.ImportAnswer> importRecords(Caller caller, List<?> records) {
    StringBuilder lines = new StringBuilder();
    records.forEach(each -> lines.append(write(each)).append('\n'));
    String path = "/api/imports/records";
    Http.Answer answer = http.send("POST", path, caller, NDJSON, lines.toString());
    refuse("POST " + path, answer);
    return answer
        .body()
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> parse(line, Wire.ImportAnswer.class))
        .toList();
  }

  /** Asks again until the answer is the one waited for; what is not there yet is waited for too. */
  <T> T await(Caller caller, String path, Class<T> type, String what, Predicate<T> arrived) {
    return await(
        what,
        () -> {
          Http.Answer answer = http.send("GET", path, caller, JSON, null);
          if (answer.status() == 404) {
            return null;
          }
          T found = read("GET " + path, answer, type);
          return arrived.test(found) ? found : null;
        });
  }

  <T> T await(String what, Supplier<@Nullable T> question) {
    Patience waiting = new Patience(patience, Duration.ofMillis(10), Duration.ofMillis(250));
    while (true) {
      T answer = question.get();
      if (answer != null) {
        return answer;
      }
      waiting.pause(what, null);
    }
  }

  private <T> T read(String call, Http.Answer answer, Class<T> type) {
    refuse(call, answer);
    return parse(answer.body(), type);
  }

  private static void refuse(String call, Http.Answer answer) {
    if (answer.status() >= 300) {
      throw new StoryFailed(call + " answers " + answer.status() + ": " + answer.body());
    }
  }

  private <T> T parse(String body, Class<T> type) {
    try {
      return json.readValue(body, type);
    } catch (JacksonException unreadable) {
      throw new StoryFailed("not a " + type.getSimpleName() + ": " + body, unreadable);
    }
  }

  private String write(Object body) {
    return json.writeValueAsString(body);
  }
}
