package de.praeventionskette.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.InetAddress;
import java.net.URI;
import java.util.stream.Collectors;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires protocol endpoints, sign-in page, people and clients together. */
@Configuration(proxyBeanMethods = false)
class IdentitySecurity {

    private static final String SIGN_IN = "/login";

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(oidc -> oidc.userInfoEndpoint(info -> info.userInfoMapper(SampleClaims::userInfo)));
        });
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        http.oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults()));
        http.exceptionHandling(denied -> denied.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint(SIGN_IN), new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, IdentityProperties properties) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/", SIGN_IN, "/error", "/mail/**", "/webjars/**", "/identity/**", "/actuator/health/**")
                .permitAll()
                .anyRequest()
                .authenticated());
        http.formLogin(form -> form.loginPage(SIGN_IN)
                .defaultSuccessUrl(properties.gateway().addresses().getFirst() + "/home"));
        http.exceptionHandling(denied -> denied.accessDeniedHandler(
                (request, response, exception) -> response.sendRedirect(SIGN_IN + "?expired")));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy(properties))));
        return http.build();
    }

    /** A sign-in form's answer leads back to the gateway, and browsers apply {@code form-action} to that too. */
    private static String policy(IdentityProperties properties) {
        String gateways =
                properties.gateway().addresses().stream().map(URI::toString).collect(Collectors.joining(" "));
        return "default-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + gateways;
    }

    @Bean
    AuthorizationServerSettings settings(
            IdentityProperties properties, ServerProperties server, Environment environment) {
        LoopbackOnly.requireUri("the issuer", properties.issuer());
        properties.gateway().addresses().forEach(address -> LoopbackOnly.requireUri("a gateway's address", address));
        LoopbackOnly.requireBinding("server.address", server.getAddress());
        LoopbackOnly.requireBinding(
                "management.server.address", environment.getProperty("management.server.address", InetAddress.class));
        return AuthorizationServerSettings.builder()
                .issuer(properties.issuer().toString())
                .build();
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(IdentityProperties properties) {
        return new ImmutableJWKSet<>(new JWKSet(new SigningKeyFile(properties.keyFile()).key()));
    }

    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService people(SamplePeople sample, PasswordEncoder passwords) {
        String password = passwords.encode(sample.password());
        return new InMemoryUserDetailsManager(sample.people().stream()
                .map(person -> User.withUsername(person.login())
                        .password(password)
                        .authorities("SAMPLE")
                        .build())
                .toList());
    }

    @Bean
    RegisteredClientRepository clients(IdentityProperties properties, SamplePeople sample, PasswordEncoder passwords) {
        return new InMemoryRegisteredClientRepository(
                new Clients(passwords, properties.accessTokenLifetime()).all(properties.gateway(), sample.machines()));
    }

    @Bean
    MailCatcher mailCatcher(IdentityProperties properties) {
        return new MailCatcher(properties.smtpPort());
    }

    @Bean
    SampleClaims sampleClaims(SamplePeople sample) {
        return new SampleClaims(sample);
    }

    @Bean
    PageLanguage localeResolver() {
        return new PageLanguage();
    }

    @Bean
    WebMvcConfigurer remembersLanguage(PageLanguage language) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(language);
            }
        };
    }
}
