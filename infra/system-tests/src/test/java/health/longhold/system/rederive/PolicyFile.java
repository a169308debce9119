package health.longhold.system.rederive;

import health.longhold.system.rederive.Policy.LayOff;
import health.longhold.system.rederive.Policy.Limits;
import health.longhold.system.rederive.Policy.Pace;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a policy version from its YAML. */
final class PolicyFile {
  private PolicyFile() {}

  static Policy read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      Object yaml = new Yaml().load(reader);
      return policy(JsonMapper.builder().build().<JsonNode>valueToTree(yaml).get("data"));
    }
  }

  private static Policy policy(JsonNode yaml) {
    Map<String, Pace> pace = new HashMap<>();
    yaml.get("pace").properties().forEach(each -> pace.put(each.getKey(), pace(each.getValue())));
    List<LayOff> layOff = new ArrayList<>();
    for (JsonNode step : yaml.get("layOff")) {
      JsonNode rungs = step.get("rungsDown");
      layOff.add(new LayOff(step.get("fromDays").asInt(), rungs == null ? null : rungs.asInt()));
    }
    JsonNode lowering = yaml.get("lowering");
    return new Policy(
        yaml.get("heldToleranceSeconds").asDouble(),
        limits(yaml.get("pain")),
        limits(yaml.get("effort")),
        pace,
        yaml.get("slowed").get("fromAge").asString(),
        yaml.get("slowed").get("factor").asInt(),
        hours(yaml.get("morning").get("opens")),
        hours(yaml.get("morning").get("closes")),
        Duration.ofDays(yaml.get("approvalWaitDays").asInt()),
        lowering.get("missedUnits").asInt(),
        lowering.get("missedShare").asDouble(),
        lowering.get("apartDays").asInt(),
        layOff);
  }

  /** Spelled {@code 36h}. */
  private static Duration hours(JsonNode yaml) {
    return Duration.parse("PT" + yaml.asString().toUpperCase(Locale.ROOT));
  }

  private static Limits limits(JsonNode yaml) {
    return new Limits(yaml.get("raiseAtMost").asInt(), yaml.get("lowerFrom").asInt());
  }

  private static Pace pace(JsonNode yaml) {
    JsonNode approval = yaml.get("approvalAboveSeconds");
    return new Pace(
        yaml.get("units").asInt(),
        yaml.get("spacingDays").asInt(),
        approval == null || approval.isNull() ? null : approval.asInt());
  }
}
