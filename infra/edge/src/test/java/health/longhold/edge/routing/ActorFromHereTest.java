package health.longhold.edge.routing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ActorFromHereTest {
  @Test
  void is_believed_from_this_machine() throws Exception {
    HttpServletRequest seen = afterFilter("127.0.0.1");

    assertThat(seen.getHeader("x-longhold-actor")).isEqualTo("me");
  }

  @Test
  void is_hidden_when_it_comes_from_another_machine() throws Exception {
    HttpServletRequest seen = afterFilter("192.0.2.7");

    assertThat(seen.getHeader("x-longhold-actor")).isNull();
    assertThat(Collections.list(seen.getHeaders("X-LONGHOLD-ACTOR"))).isEmpty();
    assertThat(Collections.list(seen.getHeaderNames())).isEqualTo(List.of("Accept"));
    assertThat(seen.getHeader("Accept")).isEqualTo("*/*");
  }

  private static HttpServletRequest afterFilter(String caller) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/alerts");
    request.setRemoteAddr(caller);
    request.addHeader("X-Longhold-Actor", "me");
    request.addHeader("Accept", "*/*");
    MockFilterChain chain = new MockFilterChain();
    new ActorFromHere().doFilter(request, new MockHttpServletResponse(), chain);
    return (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
  }
}
