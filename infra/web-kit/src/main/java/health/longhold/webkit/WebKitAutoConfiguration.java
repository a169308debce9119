package health.longhold.webkit;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Pages for every part that shows some. */
@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration",
      "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration"
    })
@Import(ProblemPages.class)
public class WebKitAutoConfiguration {

  @Bean
  MessageSource messageSource(@Value("${spring.application.name:web-kit}") String part) {
    return new PageWords(part.replace("-service", ""));
  }

  @Bean
  LocaleResolver localeResolver() {
    return new PageLocales();
  }

  @Bean
  StaticFiles staticFiles() {
    return new StaticFiles();
  }

  /** After the routes of whoever has some of their own below {@code /web/}. */
  @Bean
  RouterFunction<ServerResponse> webFiles(StaticFiles files) {
    return files.route();
  }

  @Bean
  PageFrames pageFrames(
      LocaleResolver locales, ObjectProvider<Visitors> visitors, StaticFiles files) {
    return new PageFrames(locales, visitors.getIfAvailable(() -> _ -> Optional.empty()), files);
  }

  @Bean
  ErrorPages errorPages(
      @Lazy @Qualifier("thymeleafViewResolver") ViewResolver views,
      LocaleResolver locales,
      PageFrames frames) {
    return new ErrorPages(views, locales, frames);
  }

  @Bean
  WebMvcConfigurer framesForPages(ObjectProvider<PageFrames> frames) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(frames.getObject());
      }

      @Override
      public void addResourceHandlers(ResourceHandlerRegistry registry) {
        StaticFiles.libraries(registry);
      }
    };
  }
}
