package health.longhold.system.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of one attempt.
 *
 * @param trace the trace it was made in, which its audit record names
 */
record Attempt(String trace, int status, String body, HttpHeaders headers) {
  /** Their values differ from answer to answer, whoever asks for what. */
  private static final Set<String> OF_ITS_TIME = Set.of("date", "set-cookie");

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** Fails unless it ended like this, with not one of these words told. */
  Attempt refused(List<Integer> statuses, Object... secrets) {
    assertThat(status).as(body).isIn(statuses);
    for (Object secret : secrets) {
      assertThat(body).doesNotContain(secret.toString());
      assertThat(headers.map().toString()).doesNotContain(secret.toString());
    }
    return this;
  }

  Attempt refused(int expected, Object... secrets) {
    return refused(List.of(expected), secrets);
  }

  /** All that a caller can tell answers apart by, without what they have asked with. */
  String likeness(Object... asked) {
    String text =
        status + " " + named() + " " + (trace.isEmpty() ? body : body.replace(trace, "*"));
    for (Object word : asked) {
      text = text.replace(word.toString(), "*");
    }
    return text;
  }

  private Map<String, List<String>> named() {
    return headers.map().entrySet().stream()
        // a server closes a connection after so many requests, whatever they were
        .filter(header -> !header.getKey().equals("connection"))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                header -> OF_ITS_TIME.contains(header.getKey()) ? List.of() : header.getValue(),
                (first, _) -> first,
                TreeMap::new));
  }
}
