package health.longhold.edge.openapi;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import health.longhold.edge.BackendClient;
import health.longhold.edge.BackendProperties;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /openapi.json} for programs, {@code /openapi} to read and {@code /openapi/try} to try. */
@Controller
class OpenApiPage {
  private static final Duration STANDS = Duration.ofSeconds(1);
  private static final String ALL_SERVICES = "all services";

  private final BackendProperties backends;
  private final BackendClient client;
  private final JsonMapper json;
  private final JsonNode own;

  /** However many ask, without a token, the services are asked once in a while. */
  private final LoadingCache<String, Described> lately =
      Caffeine.newBuilder().expireAfterWrite(STANDS).build(_ -> described());

  private record Described(String document, OpenApiIndex index) {}

  OpenApiPage(
      BackendProperties backends,
      BackendClient client,
      JsonMapper json,
      @Value("classpath:/openapi/edge.json") Resource own)
      throws IOException {
    this.backends = backends;
    this.client = client;
    this.json = json;
    this.own = json.readTree(own.getContentAsByteArray());
  }

  @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String document() {
    return lately.get(ALL_SERVICES).document();
  }

  private Described described() {
    OpenApiDocument document = new OpenApiDocument(json);
    for (String service : new TreeSet<>(backends.services().keySet())) {
      Optional<JsonNode> part =
          client.json(backends.service(service).url().resolve("/v3/api-docs"));
      part.ifPresentOrElse(found -> document.add(service, found), () -> document.missing(service));
    }
    document.add("edge", own);
    return new Described(
        json.writeValueAsString(document.merged()), OpenApiIndex.of(document.merged()));
  }

  @GetMapping("/openapi")
  String index(Model model) {
    model.addAttribute("index", lately.get(ALL_SERVICES).index());
    return "edge/openapi";
  }

  @GetMapping("/openapi/try")
  String trying() {
    return "forward:/openapi/try/index.html";
  }
}
