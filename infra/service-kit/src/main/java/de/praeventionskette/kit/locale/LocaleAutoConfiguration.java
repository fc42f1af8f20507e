package de.praeventionskette.kit.locale;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Language of requests, and one source of texts: {@code messages} and {@code problems} of the service, then those of
 * the kit, so that a service may reword any text of the kit.
 */
@AutoConfiguration(before = {MessageSourceAutoConfiguration.class, WebMvcAutoConfiguration.class})
public class LocaleAutoConfiguration {
    private static final String[] BUNDLES = {"messages", "problems", "kit/kit", "kit/problems"};

    @Bean
    MessageSource messageSource() {
        var loader = ClassUtils.getDefaultClassLoader();
        var source = new ResourceBundleMessageSource();
        source.setBasenames(Stream.of(BUNDLES)
                .filter(name -> loader == null || loader.getResource(name + ".properties") != null)
                .toArray(String[]::new));
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.ROOT);
        return source;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new RequestLanguageResolver();
    }

    @Bean
    FilterRegistrationBean<LanguageFilter> languageFilter() {
        var registration = new FilterRegistrationBean<>(new LanguageFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
