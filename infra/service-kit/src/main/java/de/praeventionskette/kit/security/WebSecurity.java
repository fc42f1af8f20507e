package de.praeventionskette.kit.security;

import de.praeventionskette.kit.problem.ProblemController;
import de.praeventionskette.kit.problem.Unavailable;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The filters: stateless, bearer tokens only. They establish who calls; {@link AccessGuard} decides, since only the
 * handler says who may call it.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {
    /** Health and metrics: reachable on the management port, which is not routed to the outside. */
    @Bean
    @Order(1)
    SecurityFilterChain managementSecurity(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(100)
    SecurityFilterChain serviceSecurity(
            HttpSecurity http, SecurityProperties security, OAuth2ResourceServerProperties resourceServer)
            throws Exception {
        var headers = new SecurityHeaders(SecurityAutoConfiguration.issuerOf(resourceServer), security.embeddable());
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .oauth2ResourceServer(oauth -> oauth.jwt(jwt -> {})
                        .authenticationEntryPoint(unauthenticated())
                        .addObjectPostProcessor(refuseWhenKeysAreAway()))
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(it -> it.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(headers))
                .build();
    }

    /** Says what is wrong with the token in the header, as RFC 6750 wants, and leaves the body to the problem pages. */
    private static AuthenticationEntryPoint unauthenticated() {
        var header = new BearerTokenAuthenticationEntryPoint();
        return (request, response, failure) -> {
            header.commence(request, response, failure);
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        };
    }

    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> refuseWhenKeysAreAway() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(onFailure());
                return filter;
            }
        };
    }

    private static AuthenticationFailureHandler onFailure() {
        AuthenticationEntryPoint unauthenticated = unauthenticated();
        return (request, response, failure) -> {
            if (failure instanceof AuthenticationServiceException) {
                ProblemController.refuse(request, response, new Unavailable("sign-in.unavailable"));
            } else {
                unauthenticated.commence(request, response, failure);
            }
        };
    }
}
