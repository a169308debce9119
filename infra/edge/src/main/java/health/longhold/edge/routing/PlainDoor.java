package health.longhold.edge.routing;

import org.apache.catalina.connector.Connector;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A second door beside the one with TLS, for commands on the same machine: they trust no
 * certificate that people made for their phones.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("longhold.plain-port")
class PlainDoor {
  private static final String THIS_MACHINE = "127.0.0.1";

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> forThisMachine(
      @Value("${longhold.plain-port}") int port) {
    return server -> {
      Connector door = new Connector();
      door.setPort(port);
      door.setProperty("address", THIS_MACHINE);
      server.addAdditionalConnectors(door);
    };
  }
}
