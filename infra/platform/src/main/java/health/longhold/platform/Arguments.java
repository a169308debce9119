package health.longhold.platform;

import health.longhold.embedded.ServiceDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a part is told on its command line, the same in one JVM and as a process of its own. */
final class Arguments {
  private static final String HOST = "127.0.0.1";

  private Arguments() {}

  /**
   * Addresses and the like, nothing secret.
   *
   * @param folder where the platform keeps everything
   * @param secrets the folder from which the part reads what may not stand here
   */
  static List<String> of(Part part, Ports ports, DataFolder folder, Path secrets) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--spring.config.import=configtree:" + secrets + "/");
    arguments.add("--server.port=" + ports.of(part));
    arguments.add("--management.server.port=" + ports.managementOf(part));
    String provider = "http://%s:%d".formatted(HOST, ports.of(Part.IDENTITY));
    switch (part) {
      case IDENTITY -> {
        arguments.add("--longhold.edge.url=" + ports.url(Part.EDGE));
        arguments.add("--longhold.accounts.key-file=" + folder.identity().resolve("keys.json"));
      }
      case EDGE -> {
        arguments.add("--longhold.identity.public-url=" + ports.url(Part.EDGE));
        arguments.add("--longhold.identity.provider-url=" + provider);
        arguments.add(
            "--longhold.identity.provider-management-url=http://%s:%d"
                .formatted(HOST, ports.managementOf(Part.IDENTITY)));
        arguments.add("--longhold.demo=" + DemoData.isIn(folder));
        addServices(arguments, part, ports);
      }
      case CATALOG, SESSION, PROGRESS -> {
        ServiceDatabase database = new ServiceDatabase(part.label());
        // one platform a data folder: after kill -9 there is nobody else to wait for
        arguments.add("--longhold.events.node=platform");
        arguments.add("--longhold.database.url=" + database.url(HOST, ports.postgresql()));
        arguments.add("--longhold.kafka.bootstrap-servers=%s:%d".formatted(HOST, ports.kafka()));
        arguments.add("--longhold.relay.schema-base=" + ports.url(Part.EDGE).resolve("/schemas/"));
        arguments.add("--longhold.identity.issuer=" + ports.url(Part.EDGE).resolve("/identity"));
        arguments.add("--longhold.identity.jwk-set-uri=" + provider + "/identity/oauth2/jwks");
        arguments.add("--longhold.identity.token-uri=" + provider + "/identity/oauth2/token");
        if (part == Part.CATALOG) {
          arguments.add("--longhold.public-url=" + ports.url(Part.EDGE));
        }
        if (part == Part.PROGRESS) {
          arguments.add(
              "--longhold.keys.database.url=" + ServiceDatabase.KEYS.url(HOST, ports.postgresql()));
        }
        addServices(arguments, part, ports);
      }
    }
    return arguments;
  }

  private static void addServices(List<String> arguments, Part part, Ports ports) {
    for (Part service : Part.SERVICES) {
      String neighbour = "--longhold.services." + service.label();
      arguments.add(neighbour + ".url=http://%s:%d".formatted(HOST, ports.of(service)));
      if (part == Part.EDGE) {
        arguments.add(
            neighbour
                + ".management-url=http://%s:%d".formatted(HOST, ports.managementOf(service)));
      }
    }
  }
}
