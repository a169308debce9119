package health.longhold.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.ssl.PemSslBundleProperties;
import org.springframework.boot.autoconfigure.ssl.PropertiesSslBundle;
import org.springframework.core.NestedExceptionUtils;

/**
 * A certificate and its key, both PEM, read once before anything is started.
 *
 * @param file the certificate, and those it leans on
 * @param key its private key, without a password
 * @param leaf the certificate itself
 */
record Certificate(Path file, Path key, X509Certificate leaf) {
  private static final int DNS = 2;
  private static final int ADDRESS = 7;

  /**
   * Reads both.
   *
   * @throws PlatformRefused if they cannot be read, or do not belong together
   */
  static Certificate read(Path file, Path key) {
    for (Path each : List.of(file, key)) {
      if (!Files.isReadable(each)) {
        throw new PlatformRefused("There is no file to read at %s.".formatted(each));
      }
    }
    PemSslBundleProperties pem = new PemSslBundleProperties();
    pem.getKeystore().setCertificate(location(file));
    pem.getKeystore().setPrivateKey(location(key));
    pem.getKeystore().setVerifyKeys(true);
    try {
      var store = PropertiesSslBundle.get(pem).getStores().getKeyStore();
      if (store != null
          && store.getCertificate(store.aliases().nextElement()) instanceof X509Certificate leaf) {
        return new Certificate(file, key, leaf);
      }
      throw new PlatformRefused("%s holds no certificate.".formatted(file));
    } catch (GeneralSecurityException | IllegalArgumentException | IllegalStateException e) {
      throw new PlatformRefused(
          "%s and %s are no PEM certificate with its key (without a password): %s"
              .formatted(file, key, NestedExceptionUtils.getMostSpecificCause(e).getMessage()));
    }
  }

  static String location(Path file) {
    return file.toAbsolutePath().toUri().toString();
  }

  /**
   * Refuses what every browser would refuse.
   *
   * @throws PlatformRefused if it has expired, or is for other names
   */
  void refuseUnfit(String host) {
    if (leaf.getNotAfter().toInstant().isBefore(Instant.now())) {
      throw new PlatformRefused(
          "The certificate in %s was good until %s.".formatted(file, leaf.getNotAfter()));
    }
    List<String> names = names();
    String plain = host.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
    if (names.stream().noneMatch(name -> covers(name, plain))) {
      throw new PlatformRefused(
          "The certificate in %s is for %s, and --public-url names %s."
              .formatted(file, names.isEmpty() ? "no name" : String.join(", ", names), host));
    }
  }

  private List<String> names() {
    try {
      Collection<List<?>> alternatives = leaf.getSubjectAlternativeNames();
      return alternatives == null
          ? List.of()
          : alternatives.stream()
              .filter(each -> each.get(0).equals(DNS) || each.get(0).equals(ADDRESS))
              .map(each -> each.get(1).toString().toLowerCase(Locale.ROOT))
              .toList();
    } catch (GeneralSecurityException e) {
      throw new PlatformRefused(
          "The names in %s cannot be read: %s".formatted(file, e.getMessage()));
    }
  }

  /** A star stands for one label. */
  private static boolean covers(String name, String host) {
    return name.startsWith("*.")
        ? host.indexOf('.') > 0 && host.substring(host.indexOf('.')).equals(name.substring(1))
        : name.equals(host);
  }
}
