package health.longhold.starter.test;

import health.longhold.starter.actor.ActorAutoConfiguration;
import health.longhold.starter.identity.IdentityAutoConfiguration;
import health.longhold.starter.ratelimit.RateLimitAutoConfiguration;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;

/** For a context of a few chosen parts: it asks for access tokens like a whole service. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ImportAutoConfiguration({
  ActorAutoConfiguration.class,
  IdentityAutoConfiguration.class,
  RateLimitAutoConfiguration.class,
  SecurityAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class,
  ServletWebSecurityAutoConfiguration.class
})
public @interface BearerTokens {}
