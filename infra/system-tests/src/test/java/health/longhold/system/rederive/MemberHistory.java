package health.longhold.system.rederive;

import health.longhold.system.rederive.Standing.Change;
import health.longhold.system.rederive.TopicLog.Entry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One member's records, in order, turned into facts, and the facts into verdicts. */
final class MemberHistory {
  private final Policy policy;
  private final Catalogue catalogue;
  private final Map<String, JsonNode> outcomes;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();
  private final List<Verdict> told = new ArrayList<>();
  private @Nullable JsonNode enrolled;
  private @Nullable JsonNode accepted;
  private @Nullable Derivation derivation;

  /**
   * @param outcomes what was published of each session by {@code sessionId#revision}
   */
  MemberHistory(Policy policy, Catalogue catalogue, Map<String, JsonNode> outcomes) {
    this.policy = policy;
    this.catalogue = catalogue;
    this.outcomes = outcomes;
  }

  /** Every decision at the time it was made; a corrected session has one for each revision. */
  List<Verdict> verdicts() {
    return told;
  }

  Map<String, List<Change>> changes() {
    Map<String, List<Change>> changes = new LinkedHashMap<>();
    if (derivation != null) {
      derivation.standings().forEach((id, standing) -> changes.put(id, standing.changes));
    }
    return changes;
  }

  void add(Entry entry) {
    JsonNode data = entry.data();
    switch (entry.type()) {
      case "MemberEnrolled" -> enrolled = data;
      case "PlanAccepted" -> {
        accepted = data;
        derivation = start();
        facts.forEach(fact -> apply(fact, _ -> true));
      }
      case "ScreeningRecorded" -> fact(new Fact.Screened(data.get("level").asString()));
      case "CheckInRecorded" -> fact(new Fact.CheckedIn(at(data, "at"), data.get("score").asInt()));
      case "RaiseApproved" ->
          fact(new Fact.Approved(data.get("exerciseId").asString(), at(data, "at")));
      case "ApprovalUndone" ->
          fact(new Fact.Undone(data.get("exerciseId").asString(), at(data, "at")));
      case "TargetOverridden" ->
          fact(
              new Fact.Overridden(
                  data.get("exerciseId").asString(), Dose.of(data.get("to")), at(data, "at")));
      case "SessionAssessed" -> trained(data);
      default -> {}
    }
  }

  private void trained(JsonNode assessed) {
    String sessionId = assessed.get("sessionId").asString();
    int revision = assessed.get("sessionRevision").asInt();
    JsonNode outcome = outcomes.get(sessionId + "#" + revision);
    if (outcome == null) {
      throw new IllegalStateException("assessed, but never published: " + sessionId);
    }
    Fact.Trained fact =
        new Fact.Trained(
            sessionId, revision, outcome.get("complete").asBoolean(), outcome.get("result"));
    int earlier = placeOf(sessionId);
    if (earlier < 0) {
      fact(fact);
    } else {
      correct(earlier, fact);
    }
  }

  /**
   * A corrected session takes its old place, and everything is folded again. What was not raised at
   * its time is not raised now, unless the newest session was still waiting for its journal.
   */
  private void correct(int place, Fact.Trained corrected) {
    boolean open = facts.get(place) instanceof Fact.Trained before && !before.complete();
    boolean mayRaise = open && place == lastTrained();
    facts.set(place, corrected);
    verdicts.clear();
    derivation = start();
    for (Fact fact : facts) {
      apply(fact, mayRaise && fact.equals(corrected) ? _ -> true : raisedAtItsTime(fact));
    }
    verdicts.stream()
        .filter(each -> each.sessionId().equals(corrected.sessionId()))
        .forEach(told::add);
  }

  private Predicate<String> raisedAtItsTime(Fact fact) {
    return exerciseId ->
        fact instanceof Fact.Trained trained
            && told.stream()
                .anyMatch(
                    each ->
                        each.sessionId().equals(trained.sessionId())
                            && each.exerciseId().equals(exerciseId)
                            && each.decision().equals("RAISE"));
  }

  private int placeOf(String sessionId) {
    for (int i = 0; i < facts.size(); i++) {
      if (facts.get(i) instanceof Fact.Trained trained && trained.sessionId().equals(sessionId)) {
        return i;
      }
    }
    return -1;
  }

  private int lastTrained() {
    int last = -1;
    for (int i = 0; i < facts.size(); i++) {
      last = facts.get(i) instanceof Fact.Trained ? i : last;
    }
    return last;
  }

  private void fact(Fact fact) {
    facts.add(fact);
    int before = verdicts.size();
    apply(fact, _ -> true);
    told.addAll(verdicts.subList(before, verdicts.size()));
  }

  private void apply(Fact fact, Predicate<String> mayRaise) {
    if (derivation == null) {
      return;
    }
    switch (fact) {
      case Fact.Screened(String level) -> derivation.screened(level);
      case Fact.Trained(String id, int revision, _, JsonNode result) ->
          verdicts.addAll(derivation.assess(id, revision, result, mayRaise));
      case Fact.CheckedIn(Instant at, int score) -> derivation.checkedIn(at, score);
      case Fact.Approved(String exerciseId, Instant at) -> derivation.approved(exerciseId, at);
      case Fact.Undone(String exerciseId, Instant at) -> derivation.undone(exerciseId, at);
      case Fact.Overridden(String exerciseId, Dose to, Instant at) ->
          derivation.overridden(exerciseId, to, at);
    }
  }

  private Derivation start() {
    if (enrolled == null || accepted == null) {
      throw new IllegalStateException("a plan before an enrolment");
    }
    String age = enrolled.get("ageBand").asString();
    Map<String, JsonNode> startTargets = new LinkedHashMap<>();
    accepted.get("startTargets").forEach(each -> startTargets.put(id(each), each));
    Set<String> order = new LinkedHashSet<>();
    accepted
        .get("routines")
        .forEach(routine -> routine.get("exercises").forEach(each -> order.add(each.asString())));
    List<Exercise> plan = new ArrayList<>();
    Map<String, Dose> starts = new LinkedHashMap<>();
    for (String exerciseId : order) {
      JsonNode startTarget = startTargets.get(exerciseId);
      if (startTarget != null) {
        Dose start = Dose.of(startTarget.get("target"));
        starts.put(exerciseId, start);
        plan.add(
            catalogue.exercise(
                exerciseId, startTarget.get("exerciseRevision").asInt(), plan.size(), age, start));
      }
    }
    return new Derivation(
        policy,
        plan,
        starts,
        enrolled.get("clinicalCover").asBoolean(),
        Catalogue.isAtLeast(age, policy.slowedFromAge()),
        ZoneId.of(enrolled.get("zone").asString()));
  }

  private static String id(JsonNode json) {
    return json.get("exerciseId").asString();
  }

  private static Instant at(JsonNode json, String field) {
    return Instant.parse(json.get(field).asString());
  }
}
