package health.longhold.starter.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.longhold.kernel.Actor;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.Role;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.actor.NoActor;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TenantFilterTest {
  private static final Actor MEMBER =
      new Actor("member-07", new ProgrammeId("north"), Set.of(Role.MEMBER));
  private static final String NOBODY = "";

  @Test
  void a_request_is_of_its_actors_programme() throws Exception {
    assertThat(CurrentActor.as(MEMBER, () -> tenantSeen("/api/sessions"))).contains("north");
  }

  @Test
  void a_request_without_an_actor_does_not_pass_as_the_worker() throws Exception {
    assertThatThrownBy(() -> tenantSeen("/api/sessions")).isInstanceOf(NoActor.class);
    assertThat(tenantSeen("/internal/commands")).contains(NOBODY);
    assertThat(tenantSeen("/v3/api-docs")).contains(NOBODY);
  }

  @Test
  void operators_see_all_programmes() throws Exception {
    assertThat(tenantSeen("/actuator/deadletters")).isEmpty();
  }

  private static Optional<String> tenantSeen(String path) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setServletPath(path);
    AtomicReference<Optional<String>> seen = new AtomicReference<>(Optional.empty());
    new TenantFilter()
        .doFilter(
            request,
            new MockHttpServletResponse(),
            (_, _) ->
                seen.set(
                    RequestTenant.isServed()
                        ? Optional.of(RequestTenant.value())
                        : Optional.empty()));
    return seen.get();
  }
}
