package de.praeventionskette.gateway.session;

import de.praeventionskette.gateway.GatewayProperties;
import de.praeventionskette.gateway.refusal.Refusals;
import java.time.Clock;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.web.util.HttpSessionMutexListener;

@Configuration(proxyBeanMethods = false)
class SessionWiring {

    @Bean
    RegistrationOnFirstUse clientRegistrations(GatewayProperties properties) {
        return new RegistrationOnFirstUse(properties.signIn());
    }

    /** Tokens live and die with the session of one browser. */
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    DefaultOAuth2AuthorizedClientManager authorizedClientManager(
            RegistrationOnFirstUse registrations,
            OAuth2AuthorizedClientRepository sessions,
            ApplicationEventPublisher events) {
        var refreshing = new RefreshTokenOAuth2AuthorizedClientProvider();
        refreshing.setApplicationEventPublisher(events);
        var manager = new DefaultOAuth2AuthorizedClientManager(registrations, sessions);
        manager.setAuthorizedClientProvider(refreshing);
        return manager;
    }

    @Bean
    RelayToken relayToken(
            DefaultOAuth2AuthorizedClientManager manager,
            OAuth2AuthorizedClientRepository sessions,
            Refusals refusals) {
        Clock clock = Clock.systemUTC();
        return new RelayToken(new AccessTokens(manager, sessions, clock), new SignInAgain(refusals, clock));
    }

    @Bean
    AfterSignIn afterSignIn() {
        return new AfterSignIn();
    }

    @Bean
    ServletListenerRegistrationBean<HttpSessionMutexListener> sessionMutex() {
        return new ServletListenerRegistrationBean<>(new HttpSessionMutexListener());
    }
}
