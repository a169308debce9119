package health.longhold.system;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import health.longhold.system.AuthorizationTable.Row;
import health.longhold.system.Web.Answer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who may do what: every cell of {@code docs/authorization.csv} is asked and answered so. */
@ExtendWith(SharedPlatform.class)
@TestInstance(Lifecycle.PER_CLASS)
class AuthorizationIT {
  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final List<String> HEADERS =
      List.of("Content-Type", "WWW-Authenticate", "Cache-Control", "ETag", "Allow", "Retry-After");
  private static final int REFUSED = 400;

  /** An id that nobody has is free to take, so only these tell it from one that is taken. */
  private static final Set<String> CREATES_WHAT_IS_FREE = Set.of("PUT /api/members/{memberId}");

  private final AuthorizationTable table;
  private final AuthorizationRequests requests;
  private final PlatformProcess platform;
  private AuthorizationWorld world;

  AuthorizationIT(PlatformProcess platform) throws IOException {
    this.platform = platform;
    this.table = AuthorizationTable.read();
    this.requests = AuthorizationRequests.read();
  }

  @BeforeAll
  void a_small_world() {
    world = AuthorizationWorld.build(platform);
  }

  @TestFactory
  Stream<DynamicTest> every_row_is_answered_as_it_says() {
    return table.rows().stream()
        .map(row -> dynamicTest(row.endpoint() + " at " + row.at(), () -> check(row)));
  }

  private void check(Row row) {
    List<String> wrong = new ArrayList<>();
    row.answers().keySet().forEach(caller -> check(row, caller, wrong));
    assertThat(wrong).as(row.endpoint() + " at " + row.at()).isEmpty();
  }

  private void check(Row row, String caller, List<String> wrong) {
    String expected = row.answerTo(caller);
    Map<String, String> told = new LinkedHashMap<>();
    for (String at : row.at()) {
      Map<String, String> ids = world.idsFor(row, caller);
      Answer answer = requests.send(row, at, world.caller(caller, ids, at), ids);
      if (!isAs(expected, answer)) {
        wrong.add(
            "%s at %s: %s, but %d %s"
                .formatted(caller, at, expected, answer.status(), answer.body()));
      }
      if (answer.status() >= REFUSED) {
        told.put(at, words(answer));
      }
      if (!AuthorizationWorld.ALLOWED.contains(caller)) {
        keepsToItself(row, at, caller, ids, answer, wrong);
      }
    }
    if (row.isOfApi() && Set.copyOf(told.values()).size() > 1) {
      wrong.add(caller + " is told different things: " + told);
    }
  }

  private void keepsToItself(
      Row row,
      String at,
      String caller,
      Map<String, String> ids,
      Answer answer,
      List<String> wrong) {
    String text = withoutPath(answer).toString();
    // a programme's audit trail names whom its own people asked for, in vain
    if (!row.path().startsWith("/api/audit/")) {
      world.secrets().stream()
          .filter(secret -> text.contains(secret) && !echoes(row, at, ids, secret))
          .forEach(
              secret -> wrong.add("%s at %s reads %s: %s".formatted(caller, at, secret, text)));
    }
    // the edge says what the service says: once is enough
    if (!at.equals(row.at().getLast())
        || caller.equals("own path")
        || CREATES_WHAT_IS_FREE.contains(row.endpoint())
        || AuthorizationWorld.PRIVATE.stream().noneMatch(id -> requests.names(row, at, id))) {
      return;
    }
    Answer ofNothing =
        requests.send(row, at, world.caller(caller, ids, at), AuthorizationWorld.ofNobody(ids));
    if (!everything(answer).equals(everything(ofNothing))) {
      wrong.add(
          "%s at %s can tell that it exists: %s, but of nothing %s"
              .formatted(caller, at, everything(answer), everything(ofNothing)));
    }
  }

  /** What a caller has sent themselves they do not learn. */
  private boolean echoes(Row row, String at, Map<String, String> ids, String secret) {
    return ids.entrySet().stream()
        .anyMatch(id -> id.getValue().equals(secret) && requests.names(row, at, id.getKey()));
  }

  private static boolean isAs(String expected, Answer answer) {
    if (expected.endsWith("xx")) {
      return expected.equals(answer.status() / 100 + "xx");
    }
    return expected.equals(
        expected.contains(":")
            ? answer.status() + ":" + answer.text("code")
            : Integer.toString(answer.status()));
  }

  /** All a caller sees but the ids of the request and of its trace. */
  private static String everything(Answer answer) {
    StringBuilder all = new StringBuilder().append(answer.status());
    HEADERS.forEach(header -> all.append('\n').append(header).append(answer.header(header)));
    return all.append('\n').append(words(answer)).toString();
  }

  private static String words(Answer answer) {
    return UUID.matcher(withoutPath(answer).toString()).replaceAll("<id>");
  }

  private static JsonNode withoutPath(Answer answer) {
    JsonNode body = answer.body().deepCopy();
    if (body instanceof ObjectNode object) {
      object.remove(List.of("instance", "traceId"));
    }
    return body;
  }

  @Test
  void every_endpoint_at_the_edge_has_a_row_and_every_row_an_endpoint() {
    assertThat(rowsAt("edge")).isEqualTo(documented("edge", "/openapi.json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"catalog", "session", "progress"})
  void every_endpoint_of_a_service_has_a_row_and_every_row_an_endpoint(String service) {
    assertThat(rowsAt(service)).isEqualTo(documented(service, "/v3/api-docs"));
  }

  /** By what the provider says of itself, and the page where people sign in. */
  @Test
  void every_endpoint_of_the_identity_provider_has_a_row_and_every_row_an_endpoint() {
    String described = "/identity/.well-known/openid-configuration";
    Set<String> named =
        world.caller("anonymous", Map.of(), "identity").get(described).body().properties().stream()
            .filter(each -> each.getKey().endsWith("_endpoint") || each.getKey().equals("jwks_uri"))
            .map(each -> URI.create(each.getValue().asString()).getPath())
            .collect(toCollection(TreeSet::new));
    named.addAll(
        List.of(described, "/identity/.well-known/oauth-authorization-server", "/identity/login"));

    Set<String> rows =
        table.rows().stream()
            .map(Row::path)
            .filter(path -> path.startsWith("/identity/"))
            .collect(toCollection(TreeSet::new));
    assertThat(rows).isEqualTo(named);
  }

  private Set<String> rowsAt(String at) {
    return table.rows().stream()
        .filter(row -> row.isOfApi() && row.at().contains(at))
        .map(Row::endpoint)
        .collect(toCollection(TreeSet::new));
  }

  private Set<String> documented(String at, String path) {
    JsonNode paths = world.caller("anonymous", Map.of(), at).get(path).body().path("paths");
    Set<String> endpoints = new TreeSet<>();
    paths
        .properties()
        .forEach(
            each ->
                each.getValue()
                    .propertyNames()
                    .forEach(
                        method ->
                            endpoints.add(method.toUpperCase(Locale.ROOT) + " " + each.getKey())));
    return endpoints;
  }

  @ParameterizedTest
  @ValueSource(strings = {"catalog", "session", "progress", "edge", "identity"})
  void every_endpoint_of_a_management_port_has_a_row_and_every_row_an_endpoint(String part)
      throws IOException {
    Set<String> rows =
        table.rows().stream()
            .filter(row -> row.at().contains(part + " management"))
            .map(row -> row.path().split("/", -1))
            .filter(path -> path.length > 2)
            .map(path -> path[2])
            .collect(toCollection(TreeSet::new));

    assertThat(rows).isEqualTo(exposed(part));
  }

  private static Set<String> exposed(String part) throws IOException {
    String file =
        Set.of("edge", "identity").contains(part) ? part + ".yml" : "service-defaults.yml";
    for (PropertySource<?> document :
        new YamlPropertySourceLoader().load(file, new ClassPathResource(file))) {
      Object ids = document.getProperty("management.endpoints.web.exposure.include");
      if (ids != null) {
        return new TreeSet<>(List.of(requireNonNull(ids.toString()).split(",\\s*", -1)));
      }
    }
    throw new IllegalStateException(file + " exposes nothing");
  }
}
