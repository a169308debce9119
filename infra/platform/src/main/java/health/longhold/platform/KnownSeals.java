package health.longhold.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The newest seals of the audit trails as they were at the last verification, in a file outside of
 * the databases: a chain that is cut off there no longer has them.
 */
final class KnownSeals {
  private final Path file;
  private final Properties seals = new Properties();

  private KnownSeals(Path file) {
    this.file = file;
  }

  static KnownSeals in(DataFolder folder) {
    KnownSeals known = new KnownSeals(folder.auditSeals());
    if (Files.exists(known.file)) {
      try (Reader reader = Files.newBufferedReader(known.file)) {
        known.seals.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + known.file, e);
      }
    }
    return known;
  }

  /** A service's seals as its endpoint takes them. */
  String of(String service) {
    return seals.stringPropertyNames().stream()
        .filter(name -> name.startsWith(service + "/"))
        .sorted()
        .map(seals::getProperty)
        .collect(Collectors.joining(","));
  }

  void keep(String service, Map<String, String> newestByTenant) {
    newestByTenant.forEach((tenant, seal) -> seals.setProperty(service + "/" + tenant, seal));
  }

  void write() {
    try (Writer writer = Files.newBufferedWriter(file)) {
      seals.store(writer, "the newest audit seals of the last verification; keep a copy elsewhere");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
