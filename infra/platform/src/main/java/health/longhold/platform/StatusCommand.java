package health.longhold.platform;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Shows the inside of a running platform; exits 1 if a part is not well. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows ports, health, what lags behind and what was set aside.")
final class StatusCommand implements Callable<Integer> {
  @Mixin private FolderOption data = new FolderOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Running running = data.running();
    Ports ports = running.ports();
    Management management = data.management();
    out.printf("Longhold runs as process %d since %s%n%n", running.pid(), running.since());
    out.printf("%-11s %6s %11s  %s%n", "part", "port", "management", "health");
    boolean well = true;
    for (Part part : Part.values()) {
      String health = management.health(part);
      well &= health.equals("UP");
      out.printf(
          "%-11s %6d %11d  %s%n", part.label(), ports.of(part), ports.managementOf(part), health);
    }
    out.printf("%-11s %6d%n", "PostgreSQL", ports.postgresql());
    out.printf("%-11s %6d              bootstrap 127.0.0.1:%2$d%n", "Kafka", ports.kafka());
    print(out, "Behind (events or records not yet handled)", lags(management));
    print(out, "Set aside (./longhold deadletters list)", DeadLettersCommand.lines(management));
    out.flush();
    return well ? 0 : 1;
  }

  private static List<String> lags(Management management) {
    List<String> lines = new ArrayList<>();
    for (Part service : Part.SERVICES) {
      management
          .get(service, "/actuator/lag")
          .ifPresent(
              lags ->
                  lags.forEachEntry(
                      (String group, JsonNode lag) -> {
                        if (lag.asLong() != 0) {
                          lines.add("%-48s %s".formatted(group, amount(lag.asLong())));
                        }
                      }));
    }
    return lines;
  }

  private static String amount(long lag) {
    return lag < 0 ? "unknown: Kafka does not answer" : String.valueOf(lag);
  }

  private static void print(PrintWriter out, String title, List<String> lines) {
    out.printf("%n%s%n", title);
    (lines.isEmpty() ? List.of("nothing") : lines).forEach(line -> out.println("  " + line));
  }
}
