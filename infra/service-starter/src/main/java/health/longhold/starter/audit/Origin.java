package health.longhold.starter.audit;

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
final class Origin {
  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private final List<NetMask> proxies;

  Origin(List<String> trustedProxies) {
    proxies = trustedProxies.stream().map(NetMask::new).toList();
  }

  String of(HttpServletRequest request) {
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
