package health.longhold.system.rederive;

import health.longhold.embedded.BrokerLogin;
import health.longhold.embedded.BrokerUser;
import health.longhold.platform.token.ScriptTokens;
import health.longhold.system.rederive.Standing.Change;
import health.longhold.system.rederive.TopicLog.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the topics and the policy file, derives every decision again, and compares with what {@code
 * GET …/why} tells.
 *
 * <p>Arguments: bootstrap servers, the platform's address, its data folder, the policy file.
 */
public final class Rederive {
  private final Map<String, Object> login;
  private final URI platform;
  private final UnaryOperator<String> tokens;
  private final Policy policy;
  private final JsonMapper json = JsonMapper.builder().build();
  private final List<String> disagreements = new ArrayList<>();
  private int decisions;

  private Rederive(
      Map<String, Object> login, URI platform, UnaryOperator<String> tokens, Policy policy) {
    this.tokens = tokens;
    this.login = login;
    this.platform = platform;
    this.policy = policy;
  }

  /** What came of it; empty disagreements mean that both derivations are the same. */
  public record Report(int members, int decisions, List<String> disagreements) {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path data = Path.of(arguments[2]);
    Map<String, Object> login =
        BrokerLogin.of(
            arguments[0],
            BrokerUser.READER.name(),
            Files.readString(data.resolve("secrets/kafka-reader")));
    ScriptTokens tokens = new ScriptTokens(URI.create(arguments[1]), ScriptTokens.secretIn(data));
    Report report =
        check(login, URI.create(arguments[1]), who -> token(tokens, who), Path.of(arguments[3]));
    report.disagreements().stream().limit(40).forEach(System.out::println);
    System.out.printf(
        "%d decisions of %d members derived again, %d disagreements%n",
        report.decisions(), report.members(), report.disagreements().size());
    System.exit(report.disagreements().isEmpty() && report.decisions() > 0 ? 0 : 1);
  }

  private static String token(ScriptTokens tokens, String who) {
    try {
      return tokens.as(who);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Derives everything the topics hold.
   *
   * @param login settings of a Kafka client that may read them
   * @param tokens an access token in the name of {@code MEMBER:<member id>@<programme>}
   */
  public static Report check(
      Map<String, Object> login, URI platform, UnaryOperator<String> tokens, Path policyFile)
      throws IOException, InterruptedException {
    return new Rederive(login, platform, tokens, PolicyFile.read(policyFile)).report();
  }

  private Report report() throws IOException, InterruptedException {
    Catalogue catalogue = new Catalogue(TopicLog.read(login, "catalog.exercises.v1"));
    Map<String, JsonNode> outcomes = new HashMap<>();
    for (Entry entry : TopicLog.read(login, "session.outcomes.v1")) {
      if (entry.data().has("result")) {
        outcomes.put(
            entry.data().get("sessionId").asString() + "#" + entry.data().get("revision").asInt(),
            entry.data());
      }
    }
    Map<String, MemberHistory> histories = new LinkedHashMap<>();
    Map<String, String> tenants = new HashMap<>();
    Map<String, ZoneId> zones = new HashMap<>();
    Set<String> erased = new HashSet<>();
    for (Entry entry : TopicLog.read(login, "progress.events.v1")) {
      tenants.put(entry.key(), entry.tenant());
      if (entry.type().equals("MemberEnrolled")) {
        zones.put(entry.key(), ZoneId.of(entry.data().get("zone").asString()));
      }
      if (entry.type().equals("MemberErased")) {
        // nobody is told of them any more
        erased.add(entry.key());
      }
      histories
          .computeIfAbsent(entry.key(), _ -> new MemberHistory(policy, catalogue, outcomes))
          .add(entry);
    }
    histories.keySet().removeAll(erased);
    for (Map.Entry<String, MemberHistory> each : histories.entrySet()) {
      String member = each.getKey();
      compare(
          member,
          tenants.getOrDefault(member, ""),
          zones.getOrDefault(member, ZoneId.of("UTC")),
          each.getValue());
    }
    return new Report(histories.size(), decisions, List.copyOf(disagreements));
  }

  private void compare(String member, String tenant, ZoneId zone, MemberHistory history)
      throws IOException, InterruptedException {
    for (Map.Entry<String, List<Change>> each : history.changes().entrySet()) {
      String exercise = each.getKey();
      JsonNode why = why(member, tenant, exercise);
      Set<Verdict> told = new TreeSet<>(ORDER);
      for (JsonNode decision : why.get("decisions")) {
        told.add(
            new Verdict(
                decision.get("sessionId").asString(),
                decision.get("sessionRevision").asInt(),
                exercise,
                decision.get("decision").asString(),
                Dose.of(decision.get("from")),
                Dose.of(decision.get("to"))));
      }
      Set<Verdict> derived = new TreeSet<>(ORDER);
      history.verdicts().stream()
          .filter(verdict -> verdict.exerciseId().equals(exercise))
          .forEach(derived::add);
      decisions += derived.size();
      difference(member + " " + exercise, told, derived);

      List<Change> road = new ArrayList<>();
      for (JsonNode change : why.get("changes")) {
        if (!change.has("from") || !change.has("to")) {
          continue; // a first target, or a withholding
        }
        road.add(
            new Change(
                LocalDate.ofInstant(Instant.parse(change.get("at").asString()), zone),
                Dose.of(change.get("from")),
                Dose.of(change.get("to"))));
      }
      // told newest first, also of one day
      Collections.reverse(road);
      road.sort(Comparator.comparing(Change::day));
      if (!road.equals(each.getValue())) {
        disagreements.add(
            member + " " + exercise + " went " + road + ", derived " + each.getValue());
      }
    }
  }

  private static final Comparator<Verdict> ORDER = Comparator.comparing(Verdict::toString);

  private void difference(String who, Set<Verdict> told, Set<Verdict> derived) {
    derived.stream()
        .filter(each -> !told.contains(each))
        .forEach(each -> disagreements.add(who + " derived, not told: " + each));
    told.stream()
        .filter(each -> !derived.contains(each))
        .forEach(each -> disagreements.add(who + " told, not derived: " + each));
  }

  private JsonNode why(String member, String tenant, String exercise)
      throws IOException, InterruptedException {
    String path = "/api/members/" + member + "/targets/" + exercise + "/why";
    HttpRequest request =
        HttpRequest.newBuilder(platform.resolve(path))
            .header("Authorization", "Bearer " + tokens.apply("MEMBER:" + member + "@" + tenant))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(path + " answers " + response.statusCode());
      }
      return json.readTree(response.body());
    }
  }
}
