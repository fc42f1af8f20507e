package de.praeventionskette.kit.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** SHA-256 of a command, to tell a repeat from another request under the same key: 64 hexadecimal digits. */
public final class RequestDigest {
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private RequestDigest() {}

    /** Of a command as a value (record, map, list): independent of spaces and of the order of its fields. */
    public static String of(Object command) {
        return of(canonical(command).getBytes(StandardCharsets.UTF_8));
    }

    /** Of bytes as they came. */
    public static String of(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The one way to write a value as JSON: sorted, without spaces. */
    public static String canonical(Object value) {
        return CANONICAL.writeValueAsString(value);
    }
}
