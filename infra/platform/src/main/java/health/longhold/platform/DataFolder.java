package health.longhold.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Everything the platform keeps, under one folder, and the lock that makes it one platform's own.
 * The operating system lets go of the lock when its holder dies, however it dies.
 */
record DataFolder(Path path) {
  DataFolder {
    path = path.toAbsolutePath().normalize();
  }

  Path postgresql() {
    return path.resolve("postgresql");
  }

  Path kafka() {
    return path.resolve("kafka");
  }

  /** Whether commands find it without being told. */
  boolean isUsual() {
    return path().equals(Path.of(".longhold").toAbsolutePath().normalize());
  }

  Path logs() {
    return path.resolve("logs");
  }

  /** Where the provider of this machine keeps its keys. */
  Path identity() {
    return path.resolve("identity");
  }

  Path secrets() {
    return path.resolve("secrets");
  }

  Path running() {
    return path.resolve("running.properties");
  }

  Path processes() {
    return path.resolve("processes");
  }

  /** The newest audit seals of the last verification. */
  Path auditSeals() {
    return path.resolve("audit-seals.properties");
  }

  /** The day on which the demo's members began, and whether they are all there. */
  Path demo() {
    return path.resolve("demo.properties");
  }

  /** Whether a platform has ever kept anything here. */
  boolean exists() {
    return Files.exists(lockFile());
  }

  /** Deletes what a platform keeps, and nothing else that may lie in the folder. */
  void delete() throws IOException {
    for (Path kept :
        List.of(
            postgresql(),
            kafka(),
            identity(),
            secrets(),
            logs(),
            auditSeals(),
            demo(),
            running(),
            processes(),
            lockFile())) {
      FileSystemUtils.deleteRecursively(kept);
    }
    try (Stream<Path> others = Files.list(path)) {
      if (others.findAny().isEmpty()) {
        Files.delete(path);
      }
    }
  }

  private Path lockFile() {
    return path.resolve("lock");
  }

  /** Takes the folder, creating it if need be; empty while another platform holds it. */
  Optional<Lock> lock() {
    try {
      Files.createDirectories(path);
      FileChannel channel =
          FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new Lock(channel));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write under " + path, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      // held by this very JVM, which is as good as by another
      return null;
    }
  }

  /** The folder is ours until this is closed. */
  record Lock(FileChannel channel) implements AutoCloseable {
    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
