package health.longhold.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * What a running platform leaves in its data folder for commands in other terminals.
 *
 * @param pid the process that holds PostgreSQL and Kafka
 * @param since when it was ready
 * @param ports where it listens
 */
record Running(long pid, Instant since, Ports ports) {

  void write(DataFolder folder) {
    Properties properties = new Properties();
    properties.setProperty("pid", Long.toString(pid));
    properties.setProperty("since", since.toString());
    properties.setProperty("port", Integer.toString(ports.edge()));
    properties.setProperty("port-offset", Integer.toString(ports.offset()));
    try (Writer file = Files.newBufferedWriter(folder.running())) {
      properties.store(file, null);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder.running(), e);
    }
  }

  /** The platform that runs on this folder, if one does. */
  static Optional<Running> on(DataFolder folder) {
    Path file = folder.running();
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return Optional.of(
            new Running(
                Long.parseLong(properties.getProperty("pid")),
                Instant.parse(properties.getProperty("since")),
                new Ports(
                    Integer.parseInt(properties.getProperty("port")),
                    Integer.parseInt(properties.getProperty("port-offset")))))
        .filter(running -> ProcessHandle.of(running.pid()).isPresent());
  }

  static void clear(DataFolder folder) {
    try {
      Files.deleteIfExists(folder.running());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder.running(), e);
    }
  }
}
