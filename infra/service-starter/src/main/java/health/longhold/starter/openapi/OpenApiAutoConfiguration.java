package health.longhold.starter.openapi;

import health.longhold.kernel.Actor;
import health.longhold.starter.web.IfMatch;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The part of the public interface a service describes; the edge joins the parts. */
@AutoConfiguration(before = SpringDocConfiguration.class)
public class OpenApiAutoConfiguration {
  static final String ACCESS_TOKEN = "AccessToken";

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, IfMatch.class);
  }

  @Bean
  OpenAPI openApi(@Value("${longhold.service:none}") String service) {
    return new OpenAPI()
        .info(
            new Info()
                .title("Longhold " + service)
                .version("v1")
                .license(
                    new License()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0.txt")))
        .addSecurityItem(new SecurityRequirement().addList(ACCESS_TOKEN))
        // relative, so that calls tried from a page go where the page came from
        .servers(List.of(new Server().url("/")))
        .components(
            new Components()
                .addSchemas(ProblemSchema.NAME, ProblemSchema.schema())
                .addResponses(ProblemSchema.NAME, ProblemSchema.response())
                .addSecuritySchemes(
                    ACCESS_TOKEN,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description(
                            "An access token of the identity provider; its claims name programme,"
                                + " roles and, for members, the member id."))
                .addParameters(CommonHeaders.IF_MATCH, CommonHeaders.ifMatch())
                .addParameters(CommonHeaders.IDEMPOTENCY_KEY, CommonHeaders.idempotencyKey()));
  }

  @Bean
  OperationCustomizer commonHeadersAndProblems() {
    return new CommonHeaders();
  }

  @Bean
  KernelSchemas kernelSchemas() {
    return new KernelSchemas();
  }
}
