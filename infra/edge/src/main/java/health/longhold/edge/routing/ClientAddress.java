package health.longhold.edge.routing;

import org.springframework.web.servlet.function.ServerRequest;

/**
 * Tells services where a request comes from. What the caller says of it is not handed on: behind a
 * proxy, {@code server.forward-headers-strategy} says whose word the edge takes.
 */
final class ClientAddress {
  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private ClientAddress() {}

  static ServerRequest tell(ServerRequest request) {
    return ServerRequest.from(request)
        .headers(headers -> headers.set(FORWARDED_FOR, request.servletRequest().getRemoteAddr()))
        .build();
  }
}
