package de.praeventionskette.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the launcher decides for this provider.
 *
 * @param issuer address of this provider as everybody sees it; must be a loopback address
 * @param keyFile where the signing key is kept, so that tokens outlive a restart
 * @param accessTokenLifetime how long services accept a token; its holder then needs another
 * @param smtpPort where mail is caught instead of sent; null: nowhere
 * @param gateway the one client that people sign in through
 */
@Validated
@ConfigurationProperties("identity")
record IdentityProperties(
        @NotNull URI issuer,
        @NotNull Path keyFile,
        @DefaultValue("15m") Duration accessTokenLifetime,
        @Nullable Integer smtpPort,
        @NotNull @Valid GatewayClient gateway) {

    /**
     * @param secret the gateway's client secret
     * @param addresses origins under which browsers reach the gateway, without a slash at the end
     */
    record GatewayClient(@NotBlank String secret, @NotEmpty List<URI> addresses) {}
}
