package de.praeventionskette.kit.request;

/**
 * The version that a change is based on: header {@code If-Match} with an {@link ETags ETag} of ours. As a controller
 * argument it is required (428 without); as {@code Optional<IfMatch>} it is not.
 */
public record IfMatch(long version) {}
