package de.praeventionskette.kit.aggregate;

/**
 * An aggregate as stored.
 *
 * @param id public id
 * @param region five-digit district key
 * @param version rises by one with each change; the ETag of pages and API, the sequence of events
 * @param state the aggregate itself
 */
public record Loaded<S>(String id, String region, long version, S state) {}
