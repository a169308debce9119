package health.longhold.edge.routing;

import static java.util.stream.Collectors.joining;

import java.net.InetAddress;
import java.util.List;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The address of a client behind a balancer: where a request comes from a proxy that {@code
 * longhold.trusted-proxies} names, the last address in {@code X-Forwarded-For} that is none of
 * them. From anybody else that header is only a claim; nobody is trusted unless named.
 */
@Configuration(proxyBeanMethods = false)
class TrustedProxies {

  /**
   * @param proxies addresses or networks (10.0.0.0/8)
   */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> clientsBehindProxies(
      @Value("${longhold.trusted-proxies:}") List<String> proxies) {
    return server -> {
      if (!proxies.isEmpty()) {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(
            proxies.stream().map(TrustedProxies::network).collect(joining(",")));
        server.addEngineValves(valve);
      }
    };
  }

  // without a slash it would be read as a regular expression
  private static String network(String proxy) {
    return proxy.contains("/")
        ? proxy
        : proxy + "/" + InetAddress.ofLiteral(proxy).getAddress().length * Byte.SIZE;
  }
}
