package health.longhold.platform;

import health.longhold.embedded.ServiceDatabase;
import java.util.ArrayList;
import java.util.List;

/** What a part is told on its command line, the same in one JVM and as a process of its own. */
final class Arguments {
  private static final String HOST = "127.0.0.1";

  private Arguments() {}

  static List<String> of(Part part, Ports ports) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--server.port=" + ports.of(part));
    arguments.add("--management.server.port=" + ports.managementOf(part));
    for (Part service : Part.SERVICES) {
      String neighbour = "--longhold.services." + service.label();
      arguments.add(neighbour + ".url=http://%s:%d".formatted(HOST, ports.of(service)));
      if (part == Part.EDGE) {
        arguments.add(
            neighbour
                + ".management-url=http://%s:%d".formatted(HOST, ports.managementOf(service)));
      }
    }
    if (part != Part.EDGE) {
      ServiceDatabase database = new ServiceDatabase(part.label());
      // one platform a data folder: after kill -9 there is nobody else to wait for
      arguments.add("--longhold.events.node=platform");
      arguments.add("--longhold.database.url=" + database.url(HOST, ports.postgresql()));
      arguments.add("--longhold.kafka.bootstrap-servers=%s:%d".formatted(HOST, ports.kafka()));
      arguments.add("--longhold.relay.schema-base=" + ports.url(Part.EDGE).resolve("/schemas/"));
    }
    if (part == Part.PROGRESS) {
      arguments.add(
          "--longhold.keys.database.url=" + ServiceDatabase.KEYS.url(HOST, ports.postgresql()));
    }
    return arguments;
  }
}
