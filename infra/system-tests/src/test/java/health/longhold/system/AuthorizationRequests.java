package health.longhold.system;

import static java.util.Objects.requireNonNull;

import health.longhold.system.AuthorizationTable.Row;
import health.longhold.system.Web.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A well-formed request for every row, with the ids it is to name. */
record AuthorizationRequests(JsonNode bodies) {
  private static final Pattern HOLE = Pattern.compile("\"?\\{(\\w+)}\"?");

  static AuthorizationRequests read() throws IOException {
    try (InputStream file =
        AuthorizationRequests.class.getResourceAsStream("/authorization/bodies.json")) {
      return new AuthorizationRequests(new JsonMapper().readTree(requireNonNull(file)));
    }
  }

  Answer send(Row row, String at, Web caller, Map<String, String> ids) {
    String body = body(row, at, ids);
    boolean lines = row.path().equals("/api/imports/records");
    return caller.send(
        row.method(),
        filled(row.path(), ids),
        lines ? "application/x-ndjson" : "application/json",
        lines ? body + "\n" : body);
  }

  boolean names(Row row, String at, String id) {
    return (row.path() + bodies.path(key(row, at))).contains("{" + id + "}");
  }

  private String body(Row row, String at, Map<String, String> ids) {
    JsonNode body = bodies.path(key(row, at));
    return body.isMissingNode() ? "" : filled(body.toString(), ids);
  }

  private String key(Row row, String at) {
    String here = at + " " + row.endpoint();
    return bodies.has(here) ? here : row.endpoint();
  }

  /** The text with every {@code {id}} replaced; an object takes the place of a quoted name. */
  static String filled(String text, Map<String, String> ids) {
    return HOLE.matcher(text)
        .replaceAll(
            hole -> {
              String value =
                  switch (hole.group(1)) {
                    case "newId" -> Trainee.newId().toString();
                    case "now" -> Trainee.now().toString();
                    default -> requireNonNull(ids.get(hole.group(1)), hole.group());
                  };
              return Matcher.quoteReplacement(
                  value.startsWith("{")
                      ? value
                      : hole.group().replace("{" + hole.group(1) + "}", value));
            });
  }
}
