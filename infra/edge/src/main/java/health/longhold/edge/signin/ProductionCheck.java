package health.longhold.edge.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;

/**
 * Under the profile {@code production} the edge refuses to start with what is fit for a laptop
 * only, and names every reason at once.
 */
final class ProductionCheck implements BeanFactoryPostProcessor {
  private static final String IDENTITY = "longhold.identity.";
  private static final List<String> REQUIRED =
      List.of("public-url", "issuer", "client-id", "client-secret", "cookie-key");
  private static final List<String> ADDRESSES =
      List.of(
          "public-url",
          "issuer",
          "authorization-uri",
          "token-uri",
          "jwk-set-uri",
          "end-session-uri");

  private static final List<String> SERVICES = List.of("catalog", "session", "progress");

  private final Environment environment;

  ProductionCheck(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    List<String> reasons = new ArrayList<>();
    for (String name : REQUIRED) {
      if (value(name).isEmpty()) {
        reasons.add(IDENTITY + name + " is not set");
      }
    }
    for (String name : ADDRESSES) {
      if (!value(name).isEmpty() && !value(name).startsWith("https://")) {
        reasons.add("%s%s is %s: use https".formatted(IDENTITY, name, value(name)));
      }
    }
    for (String service : SERVICES) {
      String name = "longhold.services.%s.url".formatted(service);
      if (!isKeptToOurselves(URI.create(environment.getProperty(name, "")))) {
        reasons.add(
            "%s is %s: tokens go there, use https or an address of a private network"
                .formatted(name, environment.getProperty(name)));
      }
    }
    if (!value("provider-url").isEmpty()) {
      reasons.add(
          IDENTITY
              + "provider-url leads to a provider with demo accounts: leave it out, and give the"
              + " issuer of your own");
    }
    if (!reasons.isEmpty()) {
      throw new IllegalStateException("Not fit for production:\n- " + String.join("\n- ", reasons));
    }
  }

  /** Encrypted, or to this machine, a private address, or a name that means nothing elsewhere. */
  private static boolean isKeptToOurselves(URI address) {
    String host = address.getHost();
    if (host == null || !"http".equals(address.getScheme())) {
      return true;
    }
    try {
      InetAddress literal = InetAddress.ofLiteral(host);
      return literal.isLoopbackAddress()
          || literal.isSiteLocalAddress()
          // fc00::/7, which replaced what the line above knows
          || (literal instanceof Inet6Address && (literal.getAddress()[0] & 0xfe) == 0xfc);
    } catch (IllegalArgumentException name) {
      return !host.contains(".") || host.endsWith(".local") || host.endsWith(".internal");
    }
  }

  private String value(String name) {
    return environment.getProperty(IDENTITY + name, "");
  }
}
