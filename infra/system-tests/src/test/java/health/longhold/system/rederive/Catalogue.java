package health.longhold.system.rederive;

import health.longhold.system.rederive.TopicLog.Entry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Exercise revisions by {@code slug@revision}, as their topic has them. */
final class Catalogue {
  private static final List<String> AGES = List.of("UNDER_18", "FROM_18", "FROM_55", "FROM_65");

  private final Map<String, JsonNode> revisions = new HashMap<>();

  Catalogue(List<Entry> entries) {
    entries.stream()
        .filter(each -> each.type().equals("ExerciseRevision"))
        .forEach(each -> revisions.put(each.key(), each.data()));
  }

  /** The exercise as a member of this age climbs it, on the ladder that holds the start. */
  Exercise exercise(String id, int revision, int order, String age, Dose start) {
    JsonNode data = revisions.get(id + "@" + revision);
    if (data == null) {
      throw new IllegalStateException("no record of " + id + "@" + revision);
    }
    Set<String> loads = new HashSet<>();
    data.path("loads").forEach(each -> loads.add(each.asString()));
    return new Exercise(id, order, data.get("kind").asString(), loads, ladder(data, age, start));
  }

  private static List<Dose> ladder(JsonNode data, String age, Dose start) {
    List<Dose> standard = rungs(data.get("ladders").get("standard"), age);
    if (standard.contains(start)) {
      return standard;
    }
    return data.get("ladders").properties().stream()
        .map(each -> rungs(each.getValue(), age))
        .filter(each -> each.contains(start))
        .findFirst()
        .orElse(standard);
  }

  static boolean isAtLeast(String age, String other) {
    return AGES.indexOf(age) >= AGES.indexOf(other);
  }

  private static List<Dose> rungs(JsonNode ladder, String age) {
    return StreamSupport.stream(ladder.get("rungs").spliterator(), false)
        .filter(rung -> isAtLeast(age, rung.path("fromAge").asString("UNDER_18")))
        .map(rung -> Dose.of(rung.get("dose")))
        .toList();
  }
}
