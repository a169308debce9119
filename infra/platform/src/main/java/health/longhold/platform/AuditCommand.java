package health.longhold.platform;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Who saw or changed whose data: whether what is recorded of it is still what was recorded. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Verifies the records of who saw or changed whose data.")
final class AuditCommand {
  private static final String ENDPOINT = "/actuator/audit";

  @Mixin private FolderOption data = new FolderOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = {
        "Compares every record with its seal, and the newest seals with those of the last",
        "verification, which the data folder keeps; exits 1 if anything was tampered with or",
        "could not be verified."
      })
  int verify() {
    PrintWriter out = spec.commandLine().getOut();
    Management management = data.management();
    KnownSeals known = KnownSeals.in(data.folder());
    boolean intact = true;
    out.printf("%-9s %-24s %10s %8s %9s%n", "service", "programme", "entries", "seals", "unsealed");
    for (Part service : Part.SERVICES) {
      Optional<JsonNode> answer =
          management.get(service, ENDPOINT + "?known=" + known.of(service.label()));
      if (answer.isEmpty() || !isVerified(answer.get())) {
        out.printf("%-9s does not answer%n", service.label());
        intact = false;
        continue;
      }
      Map<String, String> newest = new TreeMap<>();
      for (Map.Entry<String, JsonNode> tenant : answer.get().properties()) {
        intact &= print(out, service, tenant.getKey(), tenant.getValue(), newest);
      }
      known.keep(service.label(), newest);
    }
    known.write();
    out.println(intact ? "Intact." : "NOT intact.");
    out.flush();
    return intact ? 0 : 1;
  }

  private static boolean print(
      PrintWriter out, Part service, String tenant, JsonNode verified, Map<String, String> newest) {
    out.printf(
        "%-9s %-24s %10d %8d %9d%n",
        service.label(),
        tenant,
        verified.path("entries").asLong(),
        verified.path("seals").asLong(),
        verified.path("unsealed").asLong());
    List<String> faults = new ArrayList<>();
    verified.path("faults").forEach(fault -> faults.add(line(fault)));
    faults.forEach(out::println);
    // what is not intact does not become what is expected
    if (faults.isEmpty() && verified.has("newest")) {
      newest.put(tenant, verified.path("newest").asString());
    }
    return faults.isEmpty();
  }

  private static String line(JsonNode fault) {
    String entry = fault.has("entry") ? ", entry " + fault.path("entry").asLong() : "";
    return "          %s at seal %d%s"
        .formatted(fault.path("kind").asString(), fault.path("seal").asLong(), entry);
  }

  // an error is an object, too
  private static boolean isVerified(JsonNode answer) {
    return answer.valueStream().allMatch(tenant -> tenant.path("faults").isArray());
  }
}
