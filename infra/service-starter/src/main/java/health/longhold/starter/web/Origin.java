package health.longhold.starter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.util.NetMask;

/**
 * The address a request comes from. {@code X-Forwarded-For} is believed as far as the addresses
 * that wrote it are: loopback, and the proxies configured.
 */
public final class Origin {
  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private final List<NetMask> proxies;

  /**
   * @param trustedProxies addresses or networks (10.0.0.0/8) whose word is believed
   */
  public Origin(List<String> trustedProxies) {
    proxies = trustedProxies.stream().map(NetMask::new).toList();
  }

  /** The literal address. */
  public String of(HttpServletRequest request) {
    List<String> hops = new ArrayList<>();
    for (String header : Collections.list(request.getHeaders(FORWARDED_FOR))) {
      hops.addAll(List.of(header.split(",", -1)));
    }
    String origin = request.getRemoteAddr();
    while (!hops.isEmpty() && isTrusted(origin)) {
      Optional<String> hop = address(hops.removeLast());
      if (hop.isEmpty()) {
        return origin;
      }
      origin = hop.get();
    }
    return origin;
  }

  private boolean isTrusted(String address) {
    InetAddress literal = InetAddress.ofLiteral(address);
    return literal.isLoopbackAddress() || proxies.stream().anyMatch(mask -> mask.matches(literal));
  }

  private static Optional<String> address(String hop) {
    try {
      return Optional.of(InetAddress.ofLiteral(hop.strip()).getHostAddress());
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
