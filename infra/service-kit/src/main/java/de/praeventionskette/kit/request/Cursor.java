package de.praeventionskette.kit.request;

import com.fasterxml.jackson.annotation.JsonValue;
import de.praeventionskette.kit.problem.Malformed;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a list goes on: the sort keys of the last item shown. Opaque to callers; a checksum finds damaged ones (400).
 * It grants nothing: who may see what is decided anew for each page. Sort keys must not be personal data.
 *
 * @param keys texts, whole numbers or booleans, in the order of the sort
 */
public record Cursor(List<Object> keys) {
    /** Name of the query parameter. */
    public static final String PARAMETER = "cursor";

    private static final int CHECKSUM = 8;
    private static final int LONGEST = 2000;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public Cursor {
        keys = List.copyOf(keys);
    }

    /** After an item with these sort keys; an instant is kept as its ISO text. */
    public static Cursor after(Object... keys) {
        return new Cursor(List.of(keys).stream()
                .map(key -> key instanceof Instant ? key.toString() : key)
                .toList());
    }

    /** Reads what {@link #encoded()} wrote; refuses everything else with 400. */
    public static Cursor decode(String text) {
        if (text.length() <= CHECKSUM || text.length() > LONGEST) {
            throw unreadable();
        }
        String body = text.substring(CHECKSUM);
        if (!text.startsWith(checksum(body))) {
            throw unreadable();
        }
        try {
            String json = new String(Base64.getUrlDecoder().decode(body), StandardCharsets.UTF_8);
            return new Cursor(List.of(MAPPER.readValue(json, Object[].class)));
        } catch (IllegalArgumentException | NullPointerException | JacksonException tampered) {
            throw unreadable();
        }
    }

    /** As it stands in answers and links. */
    @JsonValue
    public String encoded() {
        String body = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MAPPER.writeValueAsString(keys).getBytes(StandardCharsets.UTF_8));
        return checksum(body) + body;
    }

    /** A key that is a text. */
    public String text(int index) {
        return key(index, String.class);
    }

    /** A key that is a whole number. */
    public long number(int index) {
        return key(index, Number.class).longValue();
    }

    /** A key that is a point in time. */
    public Instant instant(int index) {
        try {
            return Instant.parse(text(index));
        } catch (DateTimeException noInstant) {
            throw unreadable();
        }
    }

    private <T> T key(int index, Class<T> type) {
        if (index >= keys.size() || !type.isInstance(keys.get(index))) {
            throw unreadable();
        }
        return type.cast(Objects.requireNonNull(keys.get(index)));
    }

    private static String checksum(String body) {
        return RequestDigest.of(body.getBytes(StandardCharsets.UTF_8)).substring(0, CHECKSUM);
    }

    private static Malformed unreadable() {
        return new Malformed(PARAMETER, "cursor");
    }
}
