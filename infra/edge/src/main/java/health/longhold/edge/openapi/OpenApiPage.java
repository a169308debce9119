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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /openapi.json} for programs, {@code /openapi} for people. */
@Controller
class OpenApiPage {
  private static final Duration STANDS = Duration.ofSeconds(1);

  private final BackendProperties backends;
  private final BackendClient client;
  private final JsonMapper json;
  private final JsonNode own;

  /** However many ask, without a token, the services are asked once in a while. */
  private final LoadingCache<String, byte[]> lately =
      Caffeine.newBuilder().expireAfterWrite(STANDS).build(_ -> merged());

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
  byte[] document() {
    return lately.get("document");
  }

  private byte[] merged() {
    OpenApiDocument document = new OpenApiDocument(json);
    for (String service : new TreeSet<>(backends.services().keySet())) {
      Optional<JsonNode> part =
          client.json(backends.service(service).url().resolve("/v3/api-docs"));
      part.ifPresentOrElse(found -> document.add(service, found), () -> document.missing(service));
    }
    document.add("edge", own);
    return json.writeValueAsBytes(document.merged());
  }

  @GetMapping("/openapi")
  String page() {
    return "forward:/openapi/index.html";
  }
}
