package de.praeventionskette.gateway.protection;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A request whose body only passes through: parameters come from the query alone, so nobody uses the body up as a
 * form, and what is read is counted.
 */
final class StreamedRequest extends HttpServletRequestWrapper {

    private final long allowedBytes;
    private final Runnable whenExceeded;
    private @Nullable Map<String, String[]> query;
    private @Nullable ServletInputStream body;

    StreamedRequest(HttpServletRequest request, long allowedBytes, Runnable whenExceeded) {
        super(request);
        this.allowedBytes = allowedBytes;
        this.whenExceeded = whenExceeded;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> parsed = query;
        if (parsed == null) {
            parsed = parse(getQueryString());
            query = parsed;
        }
        return parsed;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterMap().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream counted = body;
        if (counted == null) {
            counted = new Counted(super.getInputStream());
            body = counted;
        }
        return counted;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static Map<String, String[]> parse(@Nullable String query) {
        if (query == null) {
            return Map.of();
        }
        var parameters = new LinkedHashMap<String, String[]>();
        UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .forEach((name, values) -> parameters.put(
                        decode(name),
                        values.stream()
                                .map(value -> value == null ? "" : decode(value))
                                .toArray(String[]::new)));
        return parameters;
    }

    private static String decode(String text) {
        return UriUtils.decode(text.replace('+', ' '), StandardCharsets.UTF_8);
    }

    /** Passes bytes through until there are too many. */
    private final class Counted extends ServletInputStream {

        private final ServletInputStream source;
        private long read;

        Counted(ServletInputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            int value = source.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int bytes = source.read(buffer, offset, length);
            count(Math.max(bytes, 0));
            return bytes;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            if (read > allowedBytes) {
                whenExceeded.run();
                throw new BodyTooLarge(allowedBytes);
            }
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
