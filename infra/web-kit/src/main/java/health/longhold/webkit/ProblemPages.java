package health.longhold.webkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Turns every problem that a person would read into a page, whatever found it. */
@ControllerAdvice
final class ProblemPages implements ResponseBodyAdvice<Object> {
  private final ErrorPages pages;

  ProblemPages(ErrorPages pages) {
    this.pages = pages;
  }

  @Override
  public boolean supports(
      MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returned,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (!(body instanceof ProblemDetail problem)
        || !(request instanceof ServletServerHttpRequest asked)
        || !(response instanceof ServletServerHttpResponse answer)
        || !ErrorPages.isForPeople(asked.getServletRequest())) {
      return body;
    }
    try {
      response.getHeaders().setContentType(new MediaType(MediaType.TEXT_HTML, UTF_8));
      // hands the headers over; the body is still ours to write
      response.flush();
      pages.write(asked.getServletRequest(), answer.getServletResponse(), problem);
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
