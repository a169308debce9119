package health.longhold.starter.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.longhold.kernel.Actor;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.Role;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ActorFilterTest {
  private static final Actor RAO =
      new Actor("dr-rao", new ProgrammeId("acme"), Set.of(Role.CLINICIAN, Role.PROGRAMME_MANAGER));

  @Test
  void the_header_tells_an_actor_and_back() {
    assertThat(ActorHeader.format(RAO))
        .isEqualTo("dr-rao; tenant=acme; roles=CLINICIAN PROGRAMME_MANAGER");
    assertThat(ActorHeader.parse(ActorHeader.format(RAO))).isEqualTo(RAO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "::1", "0:0:0:0:0:0:0:1"})
  void an_actor_is_believed_over_loopback(String address) throws Exception {
    assertThat(actorSeen(request("/api/list", address))).contains(RAO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.7", "192.168.1.2", "fe80::1", "2001:db8::1"})
  void an_actor_from_elsewhere_is_not(String address) {
    for (String path : new String[] {"/api/list", "/internal/commands"}) {
      assertThatThrownBy(() -> actorSeen(request(path, address))).isInstanceOf(NoActor.class);
    }
  }

  @Test
  void what_is_not_of_the_interface_has_no_actor() throws Exception {
    assertThat(actorSeen(request("/v3/api-docs", "10.0.0.7"))).isEmpty();
    assertThat(actorSeen(request("/internal/commands", "127.0.0.1"))).isEmpty();
  }

  private static Optional<Actor> actorSeen(MockHttpServletRequest request) throws Exception {
    AtomicReference<Optional<Actor>> seen = new AtomicReference<>(Optional.empty());
    new ActorFilter()
        .doFilter(request, new MockHttpServletResponse(), (_, _) -> seen.set(CurrentActor.find()));
    return seen.get();
  }

  private static MockHttpServletRequest request(String path, String address) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setServletPath(path);
    request.setRemoteAddr(address);
    request.addHeader(ActorHeader.NAME, ActorHeader.format(RAO));
    return request;
  }
}
