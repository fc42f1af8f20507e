package de.praeventionskette.gateway.session;

import de.praeventionskette.gateway.GatewayProperties.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/** Asks the identity provider for its endpoints when they are first needed, so that the gateway starts without it. */
public final class RegistrationOnFirstUse implements ClientRegistrationRepository {

    /** Name of the only registration; part of the redirect address. */
    public static final String ID = "praeventionskette";

    private final SignIn signIn;
    private volatile @Nullable ClientRegistration known;

    /** The identity provider does not answer, or not as the one it should be. */
    static final class IssuerAway extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        IssuerAway(RuntimeException cause) {
            super("The identity provider does not tell its endpoints", cause);
        }
    }

    public RegistrationOnFirstUse(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) ? registration() : null;
    }

    /** The registration; throws {@link IssuerAway} as long as the provider cannot be asked. */
    ClientRegistration registration() {
        ClientRegistration registration = known;
        if (registration == null) {
            registration = discover();
            known = registration;
        }
        return registration;
    }

    private ClientRegistration discover() {
        try {
            return ClientRegistrations.fromIssuerLocation(signIn.issuer().toString())
                    .registrationId(ID)
                    .clientId(signIn.clientId())
                    .clientSecret(signIn.clientSecret())
                    .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                    .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                    .clientSettings(ClientRegistration.ClientSettings.builder()
                            .requireProofKey(true)
                            .build())
                    .build();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IssuerAway(e);
        }
    }
}
