package health.longhold.progress.exports.read.deidentified;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Lines of RFC 4180. */
final class Csv {
  private Csv() {}

  static String line(List<String> values) {
    return values.stream().map(Csv::field).collect(joining(","));
  }

  private static String field(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
