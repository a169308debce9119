package health.longhold.starter.web;

import health.longhold.starter.access.AccessAutoConfiguration;
import health.longhold.starter.access.CareTeams;
import health.longhold.starter.correlation.CorrelationAutoConfiguration;
import health.longhold.starter.test.BearerTokens;
import health.longhold.starter.time.ClockAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A service of {@link SampleApi} and what the starter gives to it. */
@Configuration
@BearerTokens
@ImportAutoConfiguration({
  AccessAutoConfiguration.class,
  ClockAutoConfiguration.class,
  CorrelationAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  LongholdWebAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  ValidationAutoConfiguration.class,
  WebMvcAutoConfiguration.class
})
@Import(SampleApi.class)
class SampleService {
  @Bean
  CareTeams everybodysClinician() {
    return (_, _) -> true;
  }
}
