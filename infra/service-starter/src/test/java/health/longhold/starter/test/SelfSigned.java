package health.longhold.starter.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/**
 * A certificate that nobody but its maker vouches for, as PEM files.
 *
 * @param certificate the certificate's file
 * @param key the key's file
 */
public record SelfSigned(Path certificate, Path key) {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final String ALIAS = "it";

  /**
   * Makes one with the JDK's own tool.
   *
   * @param names as {@code dns:localhost} or {@code ip:127.0.0.1}
   * @param days how long it is good, counted from a week ago
   */
  public static SelfSigned in(Path folder, int days, String... names) {
    Path store = folder.resolve("store.p12");
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(store);
      run(
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
              "-genkeypair",
              "-alias",
              ALIAS,
              "-keyalg",
              "EC",
              "-dname",
              "CN=test",
              "-startdate",
              "-7d",
              "-validity",
              Integer.toString(days),
              "-ext",
              "san=" + String.join(",", names),
              "-keystore",
              store.toString(),
              "-storepass",
              String.valueOf(PASSWORD)));
      KeyStore made = KeyStore.getInstance(store.toFile(), PASSWORD);
      return new SelfSigned(
          write(folder.resolve("cert.pem"), "CERTIFICATE", made.getCertificate(ALIAS).getEncoded()),
          write(
              folder.resolve("key.pem"), "PRIVATE KEY", made.getKey(ALIAS, PASSWORD).getEncoded()));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(List<String> command) throws IOException {
    Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(tool.getInputStream().readAllBytes(), UTF_8);
    if (tool.onExit().join().exitValue() != 0) {
      throw new IllegalStateException(said);
    }
  }

  private static Path write(Path file, String kind, byte[] content) throws IOException {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return Files.writeString(
        file, "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(kind, lines));
  }
}
