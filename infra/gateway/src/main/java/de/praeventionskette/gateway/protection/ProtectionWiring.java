package de.praeventionskette.gateway.protection;

import de.praeventionskette.gateway.GatewayProperties;
import de.praeventionskette.gateway.refusal.Refusals;
import de.praeventionskette.gateway.session.Bearer;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Three kinds of requests: probes of the operator, machine clients with a token of their own, and browsers. Who may do
 * what is decided by the services alone; the gateway knows sessions, not permissions.
 */
@Configuration(proxyBeanMethods = false)
class ProtectionWiring {

    private static final String SESSION_COOKIE = "PK_SESSION";
    private static final String ACTING_AS_COOKIE = "acting_as";

    private final GatewayProperties properties;
    private final Refusals refusals;

    ProtectionWiring(GatewayProperties properties, Refusals refusals) {
        this.properties = properties;
        this.refusals = refusals;
    }

    @Bean
    @Order(1)
    SecurityFilterChain probes(HttpSecurity http) {
        http.securityMatcher(EndpointRequest.toAnyEndpoint());
        leaveToServices(http);
        return stateless(http);
    }

    @Bean
    @Order(2)
    SecurityFilterChain machines(HttpSecurity http) {
        http.securityMatcher(Bearer::carriedBy);
        leaveToServices(http);
        return stateless(http);
    }

    @Bean
    @Order(3)
    SecurityFilterChain browsers(
            HttpSecurity http, AuthenticationSuccessHandler afterSignIn, ClientRegistrationRepository registrations) {
        leaveToServices(http);
        http.addFilterAfter(new FetchMetadata(refusals, SESSION_COOKIE), BodyLimit.class);
        http.addFilterAfter(new AnonymousLimit(refusals, properties.anonymousRequestsPerMinute()), FetchMetadata.class);
        http.oauth2Login(
                login -> login.loginPage("/login").successHandler(afterSignIn).failureUrl("/login/failed"));
        http.logout(logout -> logout.logoutRequestMatcher(
                        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/logout"))
                .logoutSuccessHandler(signOutAtTheIssuer(registrations))
                .deleteCookies(SESSION_COOKIE, ACTING_AS_COOKIE));
        return http.build();
    }

    private void leaveToServices(HttpSecurity http) {
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.csrf(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.headers(this::headers);
        http.addFilterAfter(new BodyLimit(refusals, properties.maxBody().toBytes()), HeaderWriterFilter.class);
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled()
                .addHeaderWriter(new PageHeaders(properties.signIn().issuer()))
                .addHeaderWriter(new HstsHeaderWriter());
    }

    private static SecurityFilterChain stateless(HttpSecurity http) {
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        return http.build();
    }

    private static LogoutSuccessHandler signOutAtTheIssuer(ClientRegistrationRepository registrations) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri("{baseUrl}/");
        return handler;
    }
}
