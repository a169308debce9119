package health.longhold.edge.routing;

import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How the edge talks to what is behind it. A proxy passes on what it is told and remembers nothing:
 * one person's cookie is nobody else's, whether to repeat a request is for the caller to say, and a
 * packed answer stays packed.
 */
@Configuration(proxyBeanMethods = false)
class BackendConnections {
  /** Every request has a thread of its own, so the services' limits decide, not a queue in here. */
  private static final int AT_ONCE_TO_ONE_SERVICE = 2_000;

  private static final Timeout WAIT_FOR_A_CONNECTION = Timeout.ofSeconds(2);

  @Bean
  ClientHttpRequestFactoryBuilderCustomizer<HttpComponentsClientHttpRequestFactoryBuilder>
      connectionsOfAProxy() {
    return clients ->
        clients
            .withHttpClientCustomizer(BackendConnections::forgetful)
            .withConnectionManagerCustomizer(
                pool ->
                    pool.setMaxConnPerRoute(AT_ONCE_TO_ONE_SERVICE)
                        .setMaxConnTotal(AT_ONCE_TO_ONE_SERVICE * 4))
            .withDefaultRequestConfigCustomizer(
                request -> request.setConnectionRequestTimeout(WAIT_FOR_A_CONNECTION));
  }

  private static void forgetful(HttpClientBuilder client) {
    client
        .disableCookieManagement()
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableDefaultUserAgent();
  }
}
