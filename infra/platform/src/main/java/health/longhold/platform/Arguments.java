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
   * @param address where people reach it
   * @param folder where the platform keeps everything
   * @param secrets the folder from which the part reads what may not stand here
   */
  static List<String> of(
      Part part, Ports ports, PublicAddress address, DataFolder folder, Path secrets) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--spring.config.import=configtree:" + secrets + "/");
    arguments.add("--server.port=" + ports.of(part));
    arguments.add("--management.server.port=" + ports.managementOf(part));
    String provider = "http://%s:%d".formatted(HOST, ports.of(Part.IDENTITY));
    switch (part) {
      case IDENTITY -> {
        arguments.add("--longhold.edge.url=" + address.url());
        arguments.add("--longhold.accounts.key-file=" + folder.identity().resolve("keys.json"));
      }
      case EDGE -> {
        arguments.add("--longhold.identity.public-url=" + address.url());
        arguments.add("--longhold.identity.provider-url=" + provider);
        arguments.add(
            "--longhold.identity.provider-management-url=http://%s:%d"
                .formatted(HOST, ports.managementOf(Part.IDENTITY)));
        arguments.add("--longhold.demo=" + DemoData.isIn(folder));
        addServices(arguments, part, ports);
        addTls(arguments, ports, address);
      }
      case CATALOG, SESSION, PROGRESS -> {
        ServiceDatabase database = new ServiceDatabase(part.label());
        // one platform a data folder: after kill -9 there is nobody else to wait for
        arguments.add("--longhold.events.node=platform");
        arguments.add("--longhold.database.url=" + database.url(HOST, ports.postgresql()));
        arguments.add("--longhold.kafka.bootstrap-servers=%s:%d".formatted(HOST, ports.kafka()));
        arguments.add("--longhold.relay.schema-base=" + address.url().resolve("/schemas/"));
        arguments.add("--longhold.identity.issuer=" + address.url().resolve("/identity"));
        arguments.add("--longhold.identity.jwk-set-uri=" + provider + "/identity/oauth2/jwks");
        arguments.add("--longhold.identity.token-uri=" + provider + "/identity/oauth2/token");
        arguments.add("--longhold.public-url=" + address.url());
        if (part == Part.PROGRESS) {
          arguments.add(
              "--longhold.keys.database.url=" + ServiceDatabase.KEYS.url(HOST, ports.postgresql()));
        }
        addServices(arguments, part, ports);
      }
    }
    return arguments;
  }

  /** With a certificate the edge's first port is the public one; this machine keeps a plain one. */
  private static void addTls(List<String> arguments, Ports ports, PublicAddress address) {
    Certificate certificate = address.certificate();
    if (certificate != null) {
      String pem = "--spring.ssl.bundle.pem.public.";
      arguments.remove("--server.port=" + ports.of(Part.EDGE));
      arguments.add("--server.port=" + address.port());
      arguments.add("--server.address=0.0.0.0");
      arguments.add("--server.ssl.bundle=public");
      arguments.add(pem + "keystore.certificate=" + Certificate.location(certificate.file()));
      arguments.add(pem + "keystore.private-key=" + Certificate.location(certificate.key()));
      arguments.add(pem + "reload-on-update=true");
      arguments.add("--management.server.ssl.enabled=false");
      arguments.add("--longhold.plain-port=" + ports.of(Part.EDGE));
    } else if (address.isBehindProxy()) {
      arguments.add("--longhold.trusted-proxies=%s,::1".formatted(HOST));
    }
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
