package de.praeventionskette.identity;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The programs that may ask for tokens: the gateway for people, machine clients for themselves. */
final class Clients {

    private static final Duration WORKING_DAY = Duration.ofHours(8);

    private final PasswordEncoder passwords;
    private final TokenSettings tokens;

    Clients(PasswordEncoder passwords, Duration accessTokenLifetime) {
        this.passwords = passwords;
        this.tokens = TokenSettings.builder()
                .accessTokenTimeToLive(accessTokenLifetime)
                .refreshTokenTimeToLive(WORKING_DAY)
                .reuseRefreshTokens(false)
                .build();
    }

    List<RegisteredClient> all(IdentityProperties.GatewayClient gateway, List<SamplePeople.Machine> machines) {
        var clients = new ArrayList<RegisteredClient>();
        clients.add(gateway(gateway));
        machines.stream()
                .filter(SamplePeople.Machine::hasSecret)
                .map(this::machine)
                .forEach(clients::add);
        return clients;
    }

    private RegisteredClient gateway(IdentityProperties.GatewayClient gateway) {
        var client = client("gateway", gateway.secret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build());
        for (URI address : gateway.addresses()) {
            client.redirectUri(address + "/login/oauth2/code/praeventionskette");
            client.postLogoutRedirectUri(address + "/");
        }
        return client.build();
    }

    private RegisteredClient machine(SamplePeople.Machine machine) {
        return client(machine.clientId(), machine.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSettings(ClientSettings.builder().requireProofKey(false).build())
                .build();
    }

    private RegisteredClient.Builder client(String id, String secret) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(passwords.encode(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .tokenSettings(tokens);
    }
}
