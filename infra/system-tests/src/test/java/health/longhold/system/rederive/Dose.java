package health.longhold.system.rederive;

import tools.jackson.databind.JsonNode;

/** Seconds, repetitions, sets; ordered by seconds, then by how often. */
record Dose(int holdSeconds, int repetitions, int sets) implements Comparable<Dose> {

  static Dose of(JsonNode json) {
    return new Dose(
        json.get("holdSeconds").asInt(), json.get("repetitions").asInt(), json.get("sets").asInt());
  }

  @Override
  public int compareTo(Dose other) {
    return holdSeconds != other.holdSeconds
        ? Integer.compare(holdSeconds, other.holdSeconds)
        : Integer.compare(repetitions * sets, other.repetitions * other.sets);
  }

  @Override
  public String toString() {
    return holdSeconds + "×" + repetitions + (sets == 1 ? "" : "×" + sets);
  }
}
