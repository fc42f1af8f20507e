package de.praeventionskette.referral;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** What one request asks of the store, command by command; what runs beside it is not counted. */
final class StoreCalls implements CommandListener {
    static final String HEADER = "Test-Count-Calls";

    /** Pointers are read again each second, and the access log is anchored now and then, whoever asks. */
    private static final Set<String> BESIDE = Set.of("generations", "access_anchors");

    private static final Map<String, List<String>> REQUESTS = new ConcurrentHashMap<>();
    private static final ThreadLocal<List<String>> OF_THIS = new ThreadLocal<>();

    /** Counts for requests that ask for it. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {
        @Bean
        MongoClientSettingsBuilderCustomizer countingCalls() {
            return settings -> settings.addCommandListener(new StoreCalls());
        }

        @Bean
        FilterRegistrationBean<Filter> countedRequests() {
            FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(StoreCalls::filter);
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return filter;
        }
    }

    private static void filter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = ((HttpServletRequest) request).getHeader(HEADER);
        if (id == null) {
            chain.doFilter(request, response);
            return;
        }
        OF_THIS.set(REQUESTS.get(id));
        try {
            chain.doFilter(request, response);
        } finally {
            OF_THIS.remove();
        }
    }

    /** The commands of a request, each with its collection; it is sent with a header of the name {@link #HEADER}. */
    static List<String> of(Consumer<String> request) {
        String id = UUID.randomUUID().toString();
        List<String> calls = new ArrayList<>();
        REQUESTS.put(id, calls);
        request.accept(id);
        REQUESTS.remove(id);
        return List.copyOf(calls);
    }

    @Override
    public void commandStarted(CommandStartedEvent started) {
        List<String> calls = OF_THIS.get();
        if (calls == null) {
            return;
        }
        var target = started.getCommand().get(started.getCommandName());
        String collection =
                target != null && target.isString() ? target.asString().getValue() : "";
        if (!BESIDE.contains(collection)) {
            calls.add(started.getCommandName() + " " + collection);
        }
    }
}
