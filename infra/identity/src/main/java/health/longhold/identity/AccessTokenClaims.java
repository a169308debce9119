package health.longhold.identity;

import health.longhold.identity.Accounts.Account;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Puts programme, roles and member id into access tokens, as the services read them. */
@Component
final class AccessTokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
  private static final String AUDIENCE = "longhold";

  private final Accounts accounts;

  AccessTokenClaims(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      return;
    }
    JwtClaimsSet.Builder claims = context.getClaims().audience(List.of(AUDIENCE));
    if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
      impersonation(context)
          .ifPresentOrElse(
              somebody -> tell(claims.subject(somebody.subject()), somebody.account()),
              () ->
                  accounts
                      .machine(context.getRegisteredClient().getClientId())
                      .ifPresent(machine -> tell(claims, machine)));
    } else {
      Authentication person = Objects.requireNonNull(context.getPrincipal());
      accounts.person(person.getName()).ifPresent(account -> tell(claims, account));
    }
  }

  private Optional<Impersonation> impersonation(JwtEncodingContext context) {
    OAuth2ClientCredentialsAuthenticationToken grant =
        Objects.requireNonNull(context.getAuthorizationGrant());
    if (!(grant.getAdditionalParameters().get(Impersonation.PARAMETER) instanceof String who)) {
      return Optional.empty();
    }
    if (!context.getAuthorizedScopes().contains(Impersonation.SCOPE)) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_SCOPE);
    }
    return Optional.of(
        Impersonation.parse(who, accounts)
            .orElseThrow(
                () -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST)));
  }

  private static void tell(JwtClaimsSet.Builder claims, Account account) {
    claims
        .claim("longhold_tenant", account.tenant())
        .claim("longhold_roles", account.roles().stream().map(Enum::name).sorted().toList());
    if (account.member() != null) {
      claims.claim("longhold_member", account.member().toString());
    }
  }
}
