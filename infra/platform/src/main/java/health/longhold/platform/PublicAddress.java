package health.longhold.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where people reach the platform.
 *
 * @param url scheme, host and port, as browsers know it
 * @param certificate what the edge shows there; null where it speaks with this machine alone, which
 *     may have a proxy in front
 */
record PublicAddress(URI url, @Nullable Certificate certificate) {
  private static final int TLS = 443;

  /** This machine alone, without TLS. */
  static PublicAddress ofThisMachine(Ports ports) {
    return new PublicAddress(ports.url(Part.EDGE), null);
  }

  /**
   * An address that somebody typed.
   *
   * @param url null: this machine's own name
   * @param certificate a PEM file; null with {@code key} alone
   * @param key a PEM file; null with {@code certificate} alone
   * @throws PlatformRefused if it is no address, or the files do not fit it
   */
  static PublicAddress of(
      @Nullable String url, @Nullable Path certificate, @Nullable Path key, Ports ports) {
    if (certificate == null && key == null) {
      return url == null ? ofThisMachine(ports) : new PublicAddress(read(url), null);
    }
    if (certificate == null || key == null) {
      throw new PlatformRefused(
          "TLS needs both files: --tls-cert with the certificate and --tls-key with its key; %s is missing."
              .formatted(certificate == null ? "--tls-cert" : "--tls-key"));
    }
    URI address = url == null ? ports.tlsUrl() : read(url);
    Certificate shown = Certificate.read(certificate, key);
    shown.refuseUnfit(address.getHost());
    PublicAddress served = new PublicAddress(address, shown);
    if (served.port() == ports.edge()) {
      throw new PlatformRefused(
          "Port %d is where commands on this machine speak without TLS. Put another port into --public-url, or move that one with --port."
              .formatted(served.port()));
    }
    return served;
  }

  private static URI read(String url) {
    try {
      URI address = new URI(url.strip());
      if ("https".equals(address.getScheme())
          && address.getHost() != null
          && address.getRawUserInfo() == null
          && address.getRawQuery() == null
          && address.getRawFragment() == null
          && List.of("", "/").contains(address.getRawPath())) {
        return new URI("https", null, address.getHost(), address.getPort(), null, null, null);
      }
    } catch (URISyntaxException _) {
      // told below, with every other thing that is no address
    }
    throw new PlatformRefused(
        "--public-url is %s: it should be https, a host and perhaps a port, as in https://longhold.example or https://192.168.1.20:8443. Phones keep pages and the screen lit under https alone."
            .formatted(url));
  }

  /** Where the edge listens for everybody, if it has a certificate. */
  int port() {
    return url.getPort() < 0 ? TLS : url.getPort();
  }

  /** Whether a proxy on this machine speaks TLS for the edge. */
  boolean isBehindProxy() {
    return certificate == null && "https".equals(url.getScheme());
  }
}
