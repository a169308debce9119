package health.longhold.webkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.function.EntityResponse;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.webjars.WebJarVersionLocator;

/**
 * Style sheets and scripts. Whoever names the version they are of may keep them for a year; all
 * others ask each time whether they have changed. Their times say nothing, as builds are
 * reproducible: what they hold does.
 */
final class StaticFiles {
  private static final String FOLDER = "static/web/";

  /** What every page has; a service's own files are asked for without a version. */
  private static final List<String> EVERYWHERE = List.of("*.css", "icon.svg");

  private static final String HTMX = "htmx.org";
  private static final Pattern SHARED = Pattern.compile("/web/(\\w+\\.css|icon\\.svg)");
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Function<ServerRequest, Optional<Resource>> files =
      RouterFunctions.resourceLookupFunction("/web/**", new ClassPathResource(FOLDER));
  private final String version = versionOfShared();
  private final String htmx =
      "/webjars/%s/%s/dist/htmx.min.js"
          .formatted(HTMX, String.valueOf(new WebJarVersionLocator().version(HTMX)));

  /** Changes whenever a style sheet or the mark does. */
  String version() {
    return version;
  }

  /** The path of htmx, which holds its version. */
  String htmx() {
    return htmx;
  }

  /** Libraries by paths that hold their versions. */
  static void libraries(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/webjars/*/{version:\\d.*}/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/")
        .setCacheControl(FOR_EVER);
  }

  RouterFunction<ServerResponse> route() {
    return request ->
        RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD).test(request)
            ? files.apply(request).map(file -> asked -> answer(asked, file))
            : Optional.empty();
  }

  private ServerResponse answer(ServerRequest request, Resource file) throws IOException {
    boolean known =
        SHARED.matcher(request.path()).matches()
            && request.param("v").filter(version::equals).isPresent();
    return EntityResponse.fromObject(file)
        // weak, as what travels may be compressed
        .eTag("W/\"" + DigestUtils.md5DigestAsHex(file.getContentAsByteArray()) + '"')
        .cacheControl(known ? FOR_EVER : CacheControl.noCache())
        .build();
  }

  private static String versionOfShared() {
    try {
      StringBuilder all = new StringBuilder();
      for (String files : EVERYWHERE) {
        for (Resource file :
            new PathMatchingResourcePatternResolver()
                .getResources("classpath*:" + FOLDER + files)) {
          all.append(DigestUtils.md5DigestAsHex(file.getContentAsByteArray()));
        }
      }
      return DigestUtils.md5DigestAsHex(all.toString().getBytes(UTF_8)).substring(0, 12);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
