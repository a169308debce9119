package health.longhold.starter.identity;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.Actor;
import health.longhold.starter.identity.IdentityProperties.Claims;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class TokenActorTest {
  private final TokenActor actors = new TokenActor(new Claims("tenant", "roles", "member"));

  @Test
  void somebody_of_a_programme_is_its_actor() {
    assertThat(of("acme").map(Actor::tenant).map(Object::toString)).contains("acme");
  }

  /** Their managers would read the records of everybody who was not believed. */
  @Test
  void a_programme_with_the_name_of_nobodys_is_none() {
    assertThat(of("unknown")).isEmpty();
  }

  private Optional<Actor> of(String tenant) {
    return actors.of(
        Jwt.withTokenValue("token")
            .header("alg", "RS256")
            .subject("somebody")
            .claim("tenant", tenant)
            .claim("roles", List.of("PROGRAMME_MANAGER"))
            .build());
  }
}
