package health.longhold.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where other devices reach the platform. */
final class PublicAddressOptions {
  @Option(
      names = "--public-url",
      paramLabel = "<https://host[:port]>",
      description = "where other devices reach it: served with --tls-cert, or by a proxy of yours")
  private @Nullable String url;

  @Option(
      names = "--tls-cert",
      paramLabel = "<pem>",
      description = "the certificate, and those it leans on")
  private @Nullable Path certificate;

  @Option(names = "--tls-key", paramLabel = "<pem>", description = "the certificate's key")
  private @Nullable Path key;

  /**
   * What the options say together.
   *
   * @throws PlatformRefused if they make no sense
   */
  PublicAddress address(Ports ports) {
    return PublicAddress.of(url, certificate, key, ports);
  }
}
