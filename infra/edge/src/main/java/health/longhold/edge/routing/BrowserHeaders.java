package health.longhold.edge.routing;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What every answer of the one origin says to browsers. The first filter, so that a refusal of the
 * next ones says it too.
 */
@Configuration(proxyBeanMethods = false)
class BrowserHeaders {
  private static final Duration YEAR = Duration.ofDays(365);

  private static final String CONTENT =
      "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none';"
          + " form-action 'self'";

  /** The library to try calls with styles its elements one by one. */
  private static final String TRYING_CONTENT =
      CONTENT + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

  @Bean
  FilterRegistrationBean<HeaderWriterFilter> saidToBrowsers(
      @Value("${longhold.identity.public-url}") URI publicUrl) {
    FilterRegistrationBean<HeaderWriterFilter> filter =
        new FilterRegistrationBean<>(new HeaderWriterFilter(writers(publicUrl)));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  private static List<HeaderWriter> writers(URI publicUrl) {
    RequestMatcher trying = pathPattern("/openapi/try/**");
    // TLS may end before us: whether there is any, the configuration tells. A year of it is nothing
    // to ask of a name that every other program on this machine has, too
    boolean secure =
        "https".equals(publicUrl.getScheme()) && !"localhost".equals(publicUrl.getHost());
    return List.of(
        new XContentTypeOptionsHeaderWriter(),
        new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
        new XXssProtectionHeaderWriter(),
        new CacheControlHeadersWriter(),
        new ReferrerPolicyHeaderWriter(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN),
        new PermissionsPolicyHeaderWriter("camera=(), geolocation=(), microphone=()"),
        // the host's other names are not ours to speak for
        new HstsHeaderWriter(_ -> secure, YEAR.toSeconds(), false),
        (request, response) ->
            response.setHeader(
                "Content-Security-Policy", trying.matches(request) ? TRYING_CONTENT : CONTENT));
  }
}
