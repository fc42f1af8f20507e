package de.praeventionskette.gateway;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Everything about the gateway that is data.
 *
 * @param services first path segment → address of the service that owns it
 * @param startPages where people of a role begin their work; the first row that fits wins
 * @param maxBody the largest request body that is passed on
 * @param anonymousRequestsPerMinute how much one client address may ask for without being signed in
 */
@Validated
@ConfigurationProperties("gateway")
public record GatewayProperties(
        @NotEmpty Map<String, URI> services,
        @NotNull @Valid SignIn signIn,
        @NotEmpty List<@Valid StartPage> startPages,
        @NotNull DataSize maxBody,
        @Positive int anonymousRequestsPerMinute) {

    /**
     * How the gateway presents itself to the identity provider.
     *
     * @param issuer the identity provider's address; need not answer when the gateway starts
     */
    public record SignIn(
            @NotNull URI issuer,
            @NotBlank String clientId,
            @NotBlank String clientSecret) {}

    /** The page on which people with one of these roles begin. */
    public record StartPage(
            @NotEmpty List<String> roles, @NotBlank String page) {}
}
