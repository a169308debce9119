package health.longhold.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;

import health.longhold.embedded.ServiceDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.util.FileSystemUtils;

/**
 * What only this machine's platform knows: made at random when first asked for, then kept in files
 * that nobody else may read. They are never said on a command line, where every user of the machine
 * sees them, nor in a log.
 */
final class Secrets {
  private static final int BYTES = 32;
  private static final int PASSWORD_LENGTH = 12;
  private static final List<String> CLIENTS =
      List.of(
          "edge", "catalog", "session", "progress", "longhold", "importer-demo", "provider-demo");
  private static final Set<PosixFilePermission> OWN_FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OWN_FILE =
      PosixFilePermissions.fromString("rw-------");

  private final Path folder;
  private final SecureRandom random = new SecureRandom();

  Secrets(Path folder) {
    this.folder = folder;
  }

  /** What a part is given: the secret behind each of its properties. A new one is a line here. */
  private Map<String, String> propertiesOf(Part part) {
    Map<String, String> given = new TreeMap<>();
    if (part == Part.IDENTITY) {
      for (String client : CLIENTS) {
        given.put("longhold.secrets." + client, ofClient(client));
      }
      given.put("longhold.accounts.password", demoPassword());
    } else {
      given.put("longhold.identity.client-secret", ofClient(part.label()));
    }
    if (part == Part.EDGE) {
      given.put("longhold.identity.cookie-key", ofKey("edge-cookie"));
    }
    if (Part.SERVICES.contains(part)) {
      ServiceDatabase database = new ServiceDatabase(part.label());
      given.put("longhold.database.password", ofRole(database.runtimeRole()));
      given.put("longhold.database.worker-password", ofRole(database.workerRole()));
      given.put("longhold.database.owner-password", ofRole(database.ownerRole()));
      // one for all services: what one erases, the others must know again
      given.put("longhold.erasure.key", ofKey("erasure"));
      if (part == Part.PROGRESS) {
        given.put("longhold.notes.master-key", ofKey("notes-master"));
        given.put("longhold.keys.database.password", ofRole(ServiceDatabase.KEYS.runtimeRole()));
        given.put(
            "longhold.keys.database.owner-password", ofRole(ServiceDatabase.KEYS.ownerRole()));
      }
      given.put("longhold.audit.key", ofKey("audit-" + part.label()));
      given.put("longhold.kafka.password", ofKafkaUser(part.label()));
    }
    return given;
  }

  /** What a client of the identity provider shows. */
  String ofClient(String client) {
    return of("client-" + client);
  }

  /** What all accounts of people share on this machine. */
  String demoPassword() {
    return of("demo-password").substring(0, PASSWORD_LENGTH);
  }

  /** 32 bytes in the base64 that keys are configured in. */
  String ofKey(String key) {
    return Base64.getEncoder().encodeToString(Base64.getUrlDecoder().decode(of("key-" + key)));
  }

  String ofRole(String role) {
    return of(nameOfRole(role));
  }

  boolean knowRole(String role) {
    return Files.exists(folder.resolve(nameOfRole(role)));
  }

  private static String nameOfRole(String role) {
    return "postgresql-" + role;
  }

  /** Also read by people: the file {@code kafka-reader} is for whoever evaluates the topics. */
  String ofKafkaUser(String user) {
    return of("kafka-" + user);
  }

  /**
   * 32 random bytes as 43 characters of base64url, the same at every call and every start.
   *
   * @param name also the file's
   */
  synchronized String of(String name) {
    Path file = folder.resolve(name);
    try {
      if (!Files.exists(file)) {
        keep(folder, name, fresh());
      }
      return Files.readString(file, US_ASCII).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep secrets under " + folder, e);
    }
  }

  /**
   * Writes what a part may know as a configuration tree, a file for each property, and returns its
   * folder. No part is given the folder above it.
   */
  synchronized Path treeOf(Part part) {
    Path tree = folder.resolve(part.label());
    try {
      FileSystemUtils.deleteRecursively(tree);
      makeOwn(folder);
      makeOwn(tree);
      for (Map.Entry<String, String> property : propertiesOf(part).entrySet()) {
        keep(tree, property.getKey(), property.getValue());
      }
      return tree;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep secrets under " + tree, e);
    }
  }

  private String fresh() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static void keep(Path directory, String name, String secret) throws IOException {
    makeOwn(directory);
    // moved into place: half a secret, left by a kill, would lock its holder out for good
    Path written =
        Files.createTempFile(directory, ".", null, PosixFilePermissions.asFileAttribute(OWN_FILE));
    Files.writeString(written, secret, US_ASCII, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    Files.move(written, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void makeOwn(Path directory) throws IOException {
    Files.createDirectories(directory);
    // also one that came back from a copy with wider rights
    Files.setPosixFilePermissions(directory, OWN_FOLDER);
  }
}
