package health.longhold.edge.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.longhold.edge.BackendClient;
import health.longhold.edge.BackendClient.Answer;
import health.longhold.edge.BackendProperties;
import health.longhold.edge.routing.Problems;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /api/members/{memberId}/export}: asks each service for its part in the caller's name
 * and answers with all of them, or with none. A refusal of a service is the answer.
 */
@Configuration(proxyBeanMethods = false)
class MemberExport {
  private static final String PATH = "/api/members/{memberId}/export";
  private static final String FILE = "attachment; filename=\"longhold-export.json\"";

  /** What a refusal may hold. */
  private static final long SMALL = 64 * 1024;

  private static final int SENT_AT_ONCE = 8 * 1024;

  /** Progress first: it knows who is a member. */
  private static final List<String> SERVICES = List.of("progress", "session");

  private static final List<String> PASSED_ON =
      List.of(HttpHeaders.AUTHORIZATION, "X-Purpose-Of-Use", "traceparent", "tracestate");

  private static final List<String> PASSED_BACK =
      List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.RETRY_AFTER);

  private final BackendProperties backends;
  private final BackendClient client;
  private final ExportProperties limits;
  private final JsonMapper json;
  private final Room room;

  MemberExport(
      BackendProperties backends, BackendClient client, ExportProperties limits, JsonMapper json) {
    this.backends = backends;
    this.client = client;
    this.limits = limits;
    this.json = json;
    this.room = new Room(limits.atOnce());
  }

  /** Before the routes to the services, one of which has all of a member's paths. */
  @Bean
  @Order(0)
  RouterFunction<ServerResponse> export() {
    return RouterFunctions.route(RequestPredicates.GET(PATH), this::answer);
  }

  /**
   * Nobody takes a place before a service has said that the document is theirs, and everybody keeps
   * it until the last byte has left or they are gone.
   */
  private ServerResponse answer(ServerRequest request) {
    String member = request.pathVariable("memberId");
    Room.Visit visit = room.visit(member.toLowerCase(Locale.ROOT));
    RequestContextHolder.currentRequestAttributes()
        .registerDestructionCallback(
            Room.class.getName(), visit::end, RequestAttributes.SCOPE_REQUEST);
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (String service : SERVICES) {
      AtomicBoolean full = new AtomicBoolean();
      Optional<Answer> answer = part(service, request, visit, full);
      if (full.get()) {
        return Problems.busy("Other exports are being made.", request);
      }
      if (answer.isEmpty() || HttpStatus.valueOf(answer.get().status()).is5xxServerError()) {
        return Problems.unavailable(service, request);
      }
      if (answer.get().status() != HttpStatus.OK.value()) {
        return passedBack(answer.get());
      }
      parts.put(service, answer.get().body());
    }
    return document(member, parts);
  }

  private Optional<Answer> part(
      String service, ServerRequest request, Room.Visit visit, AtomicBoolean full) {
    Map<String, String> headers = new HashMap<>();
    headers.put("X-Forwarded-For", request.servletRequest().getRemoteAddr());
    for (String name : PASSED_ON) {
      Optional.ofNullable(request.headers().firstHeader(name))
          .ifPresent(value -> headers.put(name, value));
    }
    URI address =
        backends.service(service).url().resolve(request.requestPath().value() + "/" + service);
    return client.ask(
        address,
        headers,
        limits.patience(),
        status -> {
          if (status != HttpStatus.OK.value()) {
            return SMALL;
          }
          full.set(!visit.enter());
          return full.get() ? 0 : limits.largestPart().toBytes();
        });
  }

  private static ServerResponse passedBack(Answer answer) {
    ServerResponse.BodyBuilder response = ServerResponse.status(answer.status());
    for (String name : PASSED_BACK) {
      answer.header(name).ifPresent(value -> response.header(name, value));
    }
    return response.cacheControl(CacheControl.noStore()).body(answer.body());
  }

  private ServerResponse document(String member, Map<String, byte[]> parts) {
    Map<String, String> head = new LinkedHashMap<>();
    head.put("exportedAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    head.put("member", member);
    byte[] opened = json.writeValueAsBytes(head);
    List<byte[]> pieces = new ArrayList<>();
    pieces.add(Arrays.copyOf(opened, opened.length - 1));
    parts.forEach(
        (service, part) -> {
          pieces.add(",\n\"%s\" : ".formatted(service).getBytes(UTF_8));
          pieces.add(part);
        });
    pieces.add("}\n".getBytes(UTF_8));
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .contentLength(pieces.stream().mapToLong(piece -> piece.length).sum())
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, FILE)
        .build(
            (_, response) -> {
              send(pieces, response.getOutputStream());
              return null;
            });
  }

  // who reads a byte now and then would keep a place for ever
  private void send(List<byte[]> pieces, OutputStream to) throws IOException {
    Instant latest = Instant.now().plus(limits.sentWithin());
    for (byte[] piece : pieces) {
      for (int from = 0; from < piece.length; from += SENT_AT_ONCE) {
        if (Instant.now().isAfter(latest)) {
          throw new IOException("an export was read too slowly");
        }
        to.write(piece, from, Math.min(SENT_AT_ONCE, piece.length - from));
      }
    }
  }
}
