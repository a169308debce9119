package health.longhold.starter.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies beyond the limit, declared or not, before anything is kept of them. */
final class BodyLimitFilter extends OncePerRequestFilter {
  private static final String RECORDS = "application/x-ndjson";

  private final LimitProperties limits;

  BodyLimitFilter(LimitProperties limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    DataSize limit = limitOf(request);
    if (request.getContentLengthLong() > limit.toBytes()) {
      throw new BodyTooLarge(limit);
    }
    chain.doFilter(
        request.getContentLengthLong() >= 0 ? request : new CountedRequest(request, limit),
        response);
  }

  private DataSize limitOf(HttpServletRequest request) {
    String type = request.getContentType();
    boolean many = type != null && type.startsWith(RECORDS);
    return many || request.getServletPath().startsWith("/internal/")
        ? limits.importBody()
        : limits.body();
  }

  private static final class CountedRequest extends HttpServletRequestWrapper {
    private final DataSize limit;

    CountedRequest(HttpServletRequest request, DataSize limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new CountedStream(super.getInputStream(), limit);
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }
}
