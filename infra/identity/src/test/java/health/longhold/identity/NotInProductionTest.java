package health.longhold.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NotInProductionTest {
  @Test
  void the_provider_with_demo_accounts_refuses_to_start() {
    assertThatThrownBy(
            () -> IdentityService.application().profiles("production").run("--server.port=0"))
        .hasMessageContaining("Not fit for production")
        .hasMessageContaining("longhold.identity.issuer");
  }
}
