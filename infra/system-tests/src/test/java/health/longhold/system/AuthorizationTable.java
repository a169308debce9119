package health.longhold.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * {@code docs/authorization.csv}: a line for each endpoint, a column for each who asks. A cell is a
 * family ({@code 2xx}), a status ({@code 400}), a status with its problem's code ({@code
 * 404:MEMBER_UNKNOWN}), or {@code -} where the question makes no sense.
 */
record AuthorizationTable(List<Row> rows) {
  private static final Path FILE = Path.of("../../docs/authorization.csv");
  private static final int FIRST_CALLER = 3;
  private static final String NOT_ASKED = "-";

  /**
   * One endpoint.
   *
   * @param at where it is reached: names of {@link #PORTS}
   * @param answers by column, without those that are not asked
   */
  record Row(List<String> at, String method, String path, Map<String, String> answers) {
    String endpoint() {
      return method + " " + path;
    }

    boolean isOfApi() {
      return path.startsWith("/api/");
    }

    String answerTo(String caller) {
      return Objects.requireNonNull(answers.get(caller));
    }
  }

  /** Every port that takes HTTP, before a platform shifts them. */
  static final Map<String, Integer> PORTS =
      Map.of(
          "edge", 8080,
          "catalog", 8081,
          "session", 8082,
          "progress", 8083,
          "identity", 8084,
          "edge management", 9080,
          "catalog management", 9081,
          "session management", 9082,
          "progress management", 9083,
          "identity management", 9084);

  static AuthorizationTable read() throws IOException {
    List<String> lines = Files.readAllLines(FILE);
    List<String> callers = cells(lines.getFirst());
    return new AuthorizationTable(
        lines.stream().skip(1).map(line -> row(callers, cells(line))).toList());
  }

  private static Row row(List<String> callers, List<String> cells) {
    if (cells.size() != callers.size()) {
      throw new IllegalArgumentException("not as wide as the table: " + cells);
    }
    Map<String, String> answers = new LinkedHashMap<>();
    for (int i = FIRST_CALLER; i < cells.size(); i++) {
      if (!cells.get(i).equals(NOT_ASKED)) {
        answers.put(callers.get(i), cells.get(i));
      }
    }
    return new Row(List.of(cells.get(0).split("\\+", -1)), cells.get(1), cells.get(2), answers);
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.split(",", -1));
  }
}
