package health.longhold.starter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
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
  private static final int IPV4_BYTES = 4;
  private static final int IPV4_NETWORK_BYTES = 3;
  private static final int IPV6_NETWORK_BYTES = 6;

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

  /** The network of an address, 192.0.2.0/24 or 2001:db8:1::/48: where from, but not who. */
  public static String network(String address) {
    byte[] literal = InetAddress.ofLiteral(address).getAddress();
    int kept = literal.length == IPV4_BYTES ? IPV4_NETWORK_BYTES : IPV6_NETWORK_BYTES;
    Arrays.fill(literal, kept, literal.length, (byte) 0);
    try {
      return InetAddress.getByAddress(literal).getHostAddress() + "/" + kept * Byte.SIZE;
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address has 4 bytes or 16", e);
    }
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
