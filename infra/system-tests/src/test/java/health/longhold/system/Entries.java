package health.longhold.system;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A phone's journal while it is written. */
public final class Entries {
  private final Instant startedAt;
  private final List<Map<String, Object>> entries = new ArrayList<>();

  public Entries(Instant startedAt) {
    this.startedAt = startedAt;
  }

  /** Everything a whole session tells: each hold as prescribed, pain 1, effort 3. */
  public static Entries whole(Instant startedAt, JsonNode prescription) {
    Entries entries = new Entries(startedAt);
    entries.add("PainReported", Map.of("moment", "BEFORE", "score", 2));
    for (JsonNode item : prescription.get("items")) {
      entries.holds(item);
      int place = item.get("item").asInt();
      entries.add("PainReported", Map.of("item", place, "moment", "DURING", "score", 1));
      entries.add("EffortReported", Map.of("item", place, "score", 3));
    }
    entries.add("Finished", Map.of("lastSeq", entries.entries.size() + 1));
    return entries;
  }

  private void holds(JsonNode item) {
    List<String> sides =
        item.get("laterality").asString().equals("BOTH")
            ? List.of("BOTH")
            : List.of("LEFT", "RIGHT");
    JsonNode target = item.get("target");
    for (int set = 1; set <= target.get("sets").asInt(); set++) {
      for (int repetition = 1; repetition <= target.get("repetitions").asInt(); repetition++) {
        for (JsonNode phase : item.get("phases")) {
          for (String side : sides) {
            hold(item, set, repetition, phase.asString(), side);
          }
        }
      }
    }
  }

  private void hold(JsonNode item, int set, int repetition, String phase, String side) {
    add(
        "HoldCompleted",
        Map.of(
            "item", item.get("item").asInt(),
            "set", set,
            "repetition", repetition,
            "phase", phase,
            "side", side,
            "heldSeconds", item.get("target").get("holdSeconds").asDouble()));
  }

  /** Adds an entry and returns it. */
  public Map<String, Object> add(String type, Map<String, Object> fields) {
    Map<String, Object> entry = new LinkedHashMap<>();
    int seq = entries.size() + 1;
    entry.put("seq", seq);
    entry.put("id", Trainee.newId());
    entry.put("at", startedAt.plusMillis(1000L * seq));
    entry.put("elapsedMs", 1000L * seq);
    entry.put("type", type);
    entry.putAll(fields);
    entries.add(entry);
    return entry;
  }

  /** One hold of the prone leg lift, with some of its fields told otherwise. */
  public static Map<String, Object> oneHold(Instant at, Map<String, Object> changed) {
    Map<String, Object> fields =
        new LinkedHashMap<>(
            Map.of(
                "item",
                5,
                "set",
                1,
                "repetition",
                1,
                "phase",
                "HOLD",
                "side",
                "BOTH",
                "heldSeconds",
                20.0));
    fields.putAll(changed);
    return new Entries(at).add("HoldCompleted", fields);
  }

  public List<Map<String, Object>> all() {
    return List.copyOf(entries);
  }

  /** The id of the entry at a place of the journal, counted from 1. */
  public UUID id(int seq) {
    return (UUID) Objects.requireNonNull(entries.get(seq - 1).get("id"));
  }
}
