package de.praeventionskette.kit.problem;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a body may be, chunked ones included. Multipart uploads have limits of their own.
 *
 * @param limit everywhere, 1 MB if nothing is said
 * @param larger addresses (path within the service, a prefix) that take more, such as an import
 */
@ConfigurationProperties("kit.body")
public record BodyLimitProperties(
        @DefaultValue("1MB") DataSize limit, @DefaultValue Map<String, DataSize> larger) {
    /** Bytes that an address within the service takes. */
    long limitOf(String path) {
        return larger.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .mapToLong(entry -> entry.getValue().toBytes())
                .max()
                .orElse(limit.toBytes());
    }
}
