package health.longhold.edge.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import health.longhold.edge.BackendProperties;
import health.longhold.webkit.ErrorPages;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The HTTP surface, path by path. Only what is listed here is reachable; a service's {@code
 * /internal/**} is not.
 */
@Configuration(proxyBeanMethods = false)
class Routes {
  private final BackendProperties backends;
  private final ErrorPages pages;

  Routes(BackendProperties backends, ErrorPages pages) {
    this.backends = backends;
    this.pages = pages;
  }

  /** All routes stand before the edge's own files, which have no order. */
  @Bean
  @Order(0)
  RouterFunction<ServerResponse> catalog() {
    return to("catalog", PagePaths.CATALOG, "/api/catalogue/**", "/api/audit/catalog");
  }

  /** Before progress: these are the session service's part of a member. */
  @Bean
  @Order(1)
  RouterFunction<ServerResponse> session() {
    return to(
        "session",
        PagePaths.SESSION,
        "/api/sessions/**",
        "/api/members/{member}/prescriptions/**",
        "/api/members/{member}/sessions",
        "/api/members/{member}/live",
        "/api/members/{member}/export/session",
        "/api/audit/session");
  }

  @Bean
  @Order(2)
  RouterFunction<ServerResponse> progress() {
    return to(
        "progress",
        PagePaths.PROGRESS,
        "/api/me",
        "/api/me/sign-ins",
        "/api/me/refusals/*",
        "/api/members/**",
        "/api/care-team/**",
        "/api/screening/**",
        "/api/imports/**",
        "/api/cohorts/**",
        "/api/exports/**",
        "/api/alerts/**",
        "/api/proposals/**",
        "/api/erasures/**",
        "/calendar/*",
        "/api/audit/progress");
  }

  /** The provider of one machine; a provider elsewhere has an address of its own. */
  @Bean
  @Order(3)
  @ConditionalOnProperty("longhold.identity.provider-url")
  RouterFunction<ServerResponse> identity(
      @Value("${longhold.identity.provider-url}") URI provider) {
    return to("identity", provider, Stream.of("/identity/**"));
  }

  private RouterFunction<ServerResponse> to(
      String service, List<String> pagePaths, String... others) {
    return to(
        service,
        backends.service(service).url(),
        Stream.concat(Stream.of(others), PagePaths.patterns(service, pagePaths)));
  }

  private RouterFunction<ServerResponse> to(String service, URI url, Stream<String> paths) {
    RequestPredicate any =
        paths.map(RequestPredicates::path).reduce(RequestPredicate::or).orElseThrow();
    return route(service)
        .route(any, http())
        .before(uri(url))
        .onError(ResourceAccessException.class, (_, request) -> unavailable(service, request))
        .build();
  }

  private ServerResponse unavailable(String service, ServerRequest request) {
    return ErrorPages.isForPeople(request.servletRequest())
        ? Problems.page(pages)
        : Problems.unavailable(service, request);
  }
}
