package health.longhold.platform;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** What handlers failed on and was set aside, and the way back. */
@Command(
    name = "deadletters",
    mixinStandardHelpOptions = true,
    description = "Lists events and records that were set aside, and handles them again.")
final class DeadLettersCommand {
  private static final String ENDPOINT = "/actuator/deadletters";

  @Mixin private FolderOption data = new FolderOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Groups with something set aside: how many and why.")
  int list() {
    List<String> lines = lines(data.management());
    (lines.isEmpty() ? List.of("Nothing is set aside.") : lines).forEach(out()::println);
    return 0;
  }

  @Command(
      name = "requeue",
      mixinStandardHelpOptions = true,
      description = "Handles a group's letters again, in their order; exits 1 if any is left.")
  int requeue(@Parameters(paramLabel = "<group>") String group) {
    Management management = data.management();
    List<Part> owners =
        Part.SERVICES.stream().filter(service -> has(management, service, group)).toList();
    if (owners.isEmpty()) {
      out().println("Nothing is set aside for " + group);
    }
    boolean clean = true;
    for (Part owner : owners) {
      Optional<JsonNode> answer = management.post(owner, ENDPOINT + "/" + group);
      long left = answer.map(done -> done.path("left").asLong(1)).orElse(1L);
      long handled = answer.map(done -> done.path("handled").asLong()).orElse(0L);
      out().printf("%s: handled %d, left %d%n", group, handled, left);
      clean &= left == 0;
    }
    out().flush();
    return clean ? 0 : 1;
  }

  /** One line for each group with letters. */
  static List<String> lines(Management management) {
    List<String> lines = new ArrayList<>();
    for (Part service : Part.SERVICES) {
      management
          .get(service, ENDPOINT)
          .ifPresent(groups -> groups.forEachEntry((group, it) -> lines.add(line(group, it))));
    }
    return lines;
  }

  private static String line(String group, JsonNode setAside) {
    List<String> causes = setAside.path("causes").valueStream().map(JsonNode::asString).toList();
    return "%-48s %d  %s"
        .formatted(group, setAside.path("count").asLong(), String.join(", ", causes));
  }

  private static boolean has(Management management, Part service, String group) {
    return management.get(service, ENDPOINT).map(groups -> groups.has(group)).orElse(false);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
