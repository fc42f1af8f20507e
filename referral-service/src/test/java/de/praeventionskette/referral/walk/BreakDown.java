package de.praeventionskette.referral.walk;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Where the service breaks down: before it has done what was asked, or after, so that nobody hears of it. */
public enum BreakDown {
    BEFORE,
    AFTER;

    static final String HEADER = "Test-Break-Down";
    static final int STATUS = 502;

    /** Lets requests that ask for it break down. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {
        @Bean
        FilterRegistrationBean<Filter> breakingDown() {
            FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(BreakDown::filter);
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return filter;
        }
    }

    private static void filter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String when = ((HttpServletRequest) request).getHeader(HEADER);
        if (when == null) {
            chain.doFilter(request, response);
            return;
        }
        if (AFTER.name().equals(when)) {
            chain.doFilter(request, new ContentCachingResponseWrapper((HttpServletResponse) response));
        }
        ((HttpServletResponse) response).reset();
        ((HttpServletResponse) response).setStatus(STATUS);
    }
}
