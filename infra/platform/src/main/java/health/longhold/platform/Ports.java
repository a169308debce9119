package health.longhold.platform;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ports of one running platform.
 *
 * @param edge the one people use
 * @param offset added to every other port, so that two platforms fit on one machine
 */
record Ports(int edge, int offset) {
  private static final int MANAGEMENT_DISTANCE = 1000;
  private static final int POSTGRESQL = 15432;
  private static final int KAFKA = 19092;
  private static final int KAFKA_CONTROLLER = 19093;
  private static final int TLS = 8443;

  static Ports shifted(int offset) {
    return new Ports(Part.EDGE.port() + offset, offset);
  }

  int of(Part part) {
    return part == Part.EDGE ? edge : part.port() + offset;
  }

  int managementOf(Part part) {
    return part.port() + offset + MANAGEMENT_DISTANCE;
  }

  int postgresql() {
    return POSTGRESQL + offset;
  }

  int kafka() {
    return KAFKA + offset;
  }

  int kafkaController() {
    return KAFKA_CONTROLLER + offset;
  }

  /** For this machine, without TLS. */
  URI url(Part part) {
    return URI.create("http://localhost:" + of(part));
  }

  /** Where the edge speaks TLS, unless it is told otherwise. */
  URI tlsUrl() {
    return URI.create("https://localhost:" + (TLS + offset));
  }

  URI managementUrl(Part part) {
    return URI.create("http://localhost:" + managementOf(part));
  }

  /** Every port, by what will listen there. */
  Map<String, Integer> all() {
    Map<String, Integer> all = new LinkedHashMap<>();
    all.put("PostgreSQL", postgresql());
    all.put("Kafka", kafka());
    all.put("Kafka's controller", kafkaController());
    for (Part part : Part.values()) {
      all.put(part.label(), of(part));
      all.put(part.label() + "'s management", managementOf(part));
    }
    return all;
  }
}
